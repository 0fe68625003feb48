package io.keystead.security;

import org.keycloak.credential.CredentialModel;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/** What somebody has removed from his account, as events tell it. */
final class RemovedCredential {

    private RemovedCredential() {}

    static void tell(CredentialModel credential, EventBuilder request) {
        request.clone()
                .event(EventType.REMOVE_CREDENTIAL)
                .detail(Details.CREDENTIAL_TYPE, credential.getType())
                .detail(Details.CREDENTIAL_ID, credential.getId())
                .detail(Details.CREDENTIAL_USER_LABEL, credential.getUserLabel())
                .success();
    }
}
