package io.keystead.security;

import io.keystead.realm.RealmSettings;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.Constants;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Why somebody is in front of the page of an action which people choose, but may also have to do. */
public final class OwnWish {

    private OwnWish() {}

    /** Whether an application sent somebody who wants to, and nobody says that he has to. */
    public static boolean isBehind(RequiredActionContext context) {
        String action = context.getAction();
        AuthenticationSessionModel login = context.getAuthenticationSession();
        return RealmSettings.of(context.getRealm()).enabled()
                && action.equals(login.getClientNote(Constants.KC_ACTION))
                && !login.getRequiredActions().contains(action)
                && context.getUser().getRequiredActionsStream().noneMatch(action::equals);
    }
}
