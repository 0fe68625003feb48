package io.keystead.tests.api;

/** What an import did, in numbers of entries. */
public record ImportReport(
        long created, long updated, long unchanged, Counts establishments, Counts accounts, Counts members) {

    /** Entries of one kind. */
    public record Counts(long created, long updated, long unchanged) {}
}
