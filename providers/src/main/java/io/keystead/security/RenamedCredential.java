package io.keystead.security;

import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/** What somebody called differently, and how before. */
record RenamedCredential(String id, String type, @Nullable String before, String label) {

    /** Not as UPDATE_CREDENTIAL: it opens what it opened, and Keycloak would write a mail about it. */
    EventBuilder tell(EventBuilder event) {
        return event.event(EventType.UPDATE_PROFILE)
                .detail(Details.CREDENTIAL_ID, id)
                .detail(Details.CREDENTIAL_TYPE, type)
                .detail(Details.CREDENTIAL_USER_LABEL, label)
                .detail("previous_" + Details.CREDENTIAL_USER_LABEL, before);
    }
}
