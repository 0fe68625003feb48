package io.keystead.blocklist;

/**
 * How many are on the list.
 *
 * @param withoutKey of them, those that are found no more, because the server lacks the key they were written with
 */
record BlockListCountRepresentation(long count, long withoutKey) {}
