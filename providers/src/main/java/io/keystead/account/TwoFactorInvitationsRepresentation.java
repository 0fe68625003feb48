package io.keystead.account;

import java.util.ArrayList;
import java.util.List;

/** Who was invited to a second factor, and who was not and why, each in the order in which they were named. */
record TwoFactorInvitationsRepresentation(List<Invited> invited, List<Skipped> skipped) {

    TwoFactorInvitationsRepresentation() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    /**
     * Somebody to whom a mail went.
     *
     * @param validUntil milliseconds since 1970
     */
    record Invited(String id, String username, String sentTo, long validUntil) {}

    /** Somebody who got none. */
    record Skipped(String id, String username, Reason reason) {}

    /** Why somebody was not invited. */
    enum Reason {
        /** He has one. */
        HAS_SECOND_FACTOR,
        NO_EMAIL,
        NOT_ACTIVE,
        /** He asked not to be contacted. */
        ADDRESS_BLOCKED,
        /** The mail server did not take it; the log says why. */
        MAIL_NOT_SENT,
        /** There were too many to write to in one call, or the mail server does not answer: ask again. */
        NOT_TRIED
    }
}
