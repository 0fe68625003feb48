package io.keystead.tests.accountconsole;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whoever opens the account console, and what the menu must show to him. */
enum Visitor {
    PASSWORD_ACCOUNT,
    PIN_ACCOUNT,
    MANAGER,
    HOLDER_OF_THE_SEAT,
    FROM_AN_IDENTITY_PROVIDER;

    List<Entry> menu() {
        Set<Entry> notHis = EnumSet.copyOf(notHis());
        return Stream.of(Entry.values())
                .filter(entry -> !notHis.contains(entry))
                .toList();
    }

    /** Here, not where he comes from. */
    boolean hasSecret() {
        return this != FROM_AN_IDENTITY_PROVIDER;
    }

    /** What is there for others. */
    List<Entry> notHis() {
        return switch (this) {
            case MANAGER -> List.of(Entry.HAND_OVER);
            case HOLDER_OF_THE_SEAT -> List.of(Entry.TEAM);
            default -> List.of(Entry.TEAM, Entry.HAND_OVER);
        };
    }
}
