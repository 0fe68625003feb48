package io.keystead.establishment;

import io.keystead.rest.Paging;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpoint;
import org.keycloak.protocol.saml.SamlProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.TokenUtil;

/** One person's way through the login page: what the application asked for, what was chosen before, what is chosen now. */
final class EstablishmentLogin {

    static final String EVENT_DETAIL = "establishment";

    private static final String REQUESTED =
            AuthorizationEndpoint.LOGIN_SESSION_NOTE_ADDITIONAL_REQ_PARAMS_PREFIX + "establishment";

    private final KeycloakSession session;
    private final AuthenticationSessionModel login;
    private final UserModel user;
    private final MembershipService memberships;
    private final CurrentEstablishment current;
    private final @Nullable UserSessionModel present;

    EstablishmentLogin(KeycloakSession session, AuthenticationSessionModel login, UserModel user) {
        RealmModel realm = login.getRealm();
        this.session = session;
        this.login = login;
        this.user = user;
        this.memberships = new MembershipService(session, realm);
        this.current = new CurrentEstablishment(session);
        // Keycloak continues the session of the same id, if it is still there and this person's.
        UserSessionModel sameBrowser = session.sessions()
                .getUserSession(realm, login.getParentSession().getId());
        this.present = sameBrowser != null && user.equals(sameBrowser.getUser()) ? sameBrowser : null;
    }

    /** The parameter {@code establishment} of an OpenID Connect request; SAML has none. */
    Optional<String> requested() {
        return Optional.ofNullable(login.getClientNote(REQUESTED)).filter(code -> !code.isBlank());
    }

    boolean isPassive() {
        return SamlProtocol.LOGIN_PROTOCOL.equals(login.getProtocol())
                ? PassiveSamlRequest.isIn(session.getContext().getHttpRequest())
                : hasPrompt(OIDCLoginProtocol.PROMPT_VALUE_NONE);
    }

    boolean wantsToBeAsked() {
        return hasPrompt(OIDCLoginProtocol.PROMPT_VALUE_SELECT_ACCOUNT);
    }

    /** Whether the application started the action that shows the same page. */
    boolean isSwitch() {
        return SelectEstablishmentAction.ID.equals(login.getClientNote(Constants.KC_ACTION));
    }

    boolean choseBefore() {
        return present != null && current.chosenIn(present) != null;
    }

    /** How many enabled ones this person has. */
    long count() {
        return memberships.claims(user.getId(), null, 1).total();
    }

    MyEstablishmentsRepresentation list(@Nullable String search, Paging page) {
        String chosen = CurrentEstablishment.chosenIn(login);
        if (chosen == null && present != null) {
            chosen = current.chosenIn(present);
        }
        return memberships.ofMyself(user.getId(), chosen, search, page);
    }

    Optional<EstablishmentEntity> find(String code) {
        return memberships.findEnabled(user.getId(), code);
    }

    /** Takes the one with this code, if it is an enabled one of this person's; tells whether it was. */
    boolean choose(@Nullable String code, EventBuilder event) {
        if (code == null) {
            return false;
        }
        Optional<EstablishmentEntity> own = find(code);
        own.ifPresent(establishment -> {
            current.choose(login, present, establishment);
            event.detail(EVENT_DETAIL, establishment.code());
        });
        return own.isPresent();
    }

    private boolean hasPrompt(String prompt) {
        return TokenUtil.hasPrompt(login.getClientNote(OIDCLoginProtocol.PROMPT_PARAM), prompt);
    }
}
