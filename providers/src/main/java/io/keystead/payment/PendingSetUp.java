package io.keystead.payment;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is at the gateway's page and may come back.
 *
 * @param userId who
 * @param sessionId of the login in which he must come back
 * @param gateway id of the provider
 * @param setUp what the gateway calls the page
 * @param until from then on it is too late; milliseconds since 1970
 * @param done whether what he saved was written down
 */
record PendingSetUp(String userId, String sessionId, String gateway, String setUp, long until, boolean done) {

    private static final long SECOND = 1000;
    private static final String USER = "user";
    private static final String SESSION = "session";
    private static final String GATEWAY = "gateway";
    private static final String SET_UP = "set-up";
    private static final String UNTIL = "until";
    private static final String DONE = "done";

    static PendingSetUp of(Map<String, String> notes) {
        return new PendingSetUp(
                note(notes, USER),
                note(notes, SESSION),
                note(notes, GATEWAY),
                note(notes, SET_UP),
                Long.parseLong(note(notes, UNTIL)),
                Boolean.parseBoolean(note(notes, DONE)));
    }

    private static String note(Map<String, String> notes, String name) {
        return Objects.requireNonNull(notes.get(name), name);
    }

    Map<String, String> notes() {
        return Map.of(
                USER,
                userId,
                SESSION,
                sessionId,
                GATEWAY,
                gateway,
                SET_UP,
                setUp,
                UNTIL,
                Long.toString(until),
                DONE,
                Boolean.toString(done));
    }

    PendingSetUp written() {
        return new PendingSetUp(userId, sessionId, gateway, setUp, until, true);
    }

    boolean isOf(@Nullable String someUserId, @Nullable String someSessionId) {
        return userId.equals(someUserId) && sessionId.equals(someSessionId);
    }

    /** In seconds, the last of which may be begun; none if it is too late. */
    long lifeAt(long now) {
        return Math.max(0, -Math.floorDiv(now - until, SECOND));
    }
}
