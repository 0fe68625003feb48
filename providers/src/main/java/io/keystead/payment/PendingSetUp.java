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
 * @param done whether what he saved was written down
 */
record PendingSetUp(String userId, String sessionId, String gateway, String setUp, boolean done) {

    private static final String USER = "user";
    private static final String SESSION = "session";
    private static final String GATEWAY = "gateway";
    private static final String SET_UP = "set-up";
    private static final String DONE = "done";

    static PendingSetUp of(Map<String, String> notes) {
        return new PendingSetUp(
                note(notes, USER),
                note(notes, SESSION),
                note(notes, GATEWAY),
                note(notes, SET_UP),
                Boolean.parseBoolean(note(notes, DONE)));
    }

    private static String note(Map<String, String> notes, String name) {
        return Objects.requireNonNull(notes.get(name), name);
    }

    Map<String, String> notes() {
        return Map.of(USER, userId, SESSION, sessionId, GATEWAY, gateway, SET_UP, setUp, DONE, Boolean.toString(done));
    }

    PendingSetUp written() {
        return new PendingSetUp(userId, sessionId, gateway, setUp, true);
    }

    boolean isOf(@Nullable String someUserId, @Nullable String someSessionId) {
        return userId.equals(someUserId) && sessionId.equals(someSessionId);
    }
}
