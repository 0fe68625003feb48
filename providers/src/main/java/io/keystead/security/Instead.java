package io.keystead.security;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.models.Constants;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.AuthenticationFlowURLHelper;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Another action to start in place of one that is refused.
 *
 * @param action its id
 * @param name key of its name, on the button
 */
record Instead(String action, String name) {

    static final String FIELD = "keysteadInstead";

    /** As if the application had asked for it in this request. */
    Response start(Confirmation confirmation) {
        AuthenticationSessionModel login = confirmation.authenticationSession();
        login.setClientNote(Constants.KC_ACTION, action);
        login.removeClientNote(Constants.KC_ACTION_EXECUTING);
        login.setAuthNote(AuthenticationProcessor.CURRENT_AUTHENTICATION_EXECUTION, action);
        return Response.status(Response.Status.FOUND)
                .location(new AuthenticationFlowURLHelper(
                                confirmation.session(),
                                confirmation.realm(),
                                confirmation.session().getContext().getUri())
                        .getLastExecutionUrl(
                                LoginActionsService.REQUIRED_ACTION,
                                action,
                                login.getClient().getClientId(),
                                login.getTabId(),
                                AuthenticationProcessor.getClientData(confirmation.session(), login)))
                .build();
    }
}
