package io.keystead.security;

import io.keystead.rest.KeysteadException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionTaskWithResult;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * One person in front of the page of a {@link ConfirmedAction}.
 *
 * @param context of Keycloak's request
 * @param session in which to read and write
 * @param user who confirms
 * @param sent what was typed into the page; empty when it is shown for the first time
 */
public record Confirmation(
        RequiredActionContext context, KeycloakSession session, UserModel user, MultivaluedMap<String, String> sent) {

    static Confirmation fresh(RequiredActionContext context) {
        return new Confirmation(context, context.getSession(), context.getUser(), new MultivaluedHashMap<>());
    }

    static Confirmation sent(RequiredActionContext context) {
        return new Confirmation(
                context,
                context.getSession(),
                context.getUser(),
                context.getHttpRequest().getDecodedFormParameters());
    }

    public RealmModel realm() {
        return session.getContext().getRealm();
    }

    /** What was typed into a field; null if the page did not send it. */
    public @Nullable String field(String name) {
        return sent.getFirst(name);
    }

    /** Id of the session in which the person works: that of the browser, also before Keycloak has created it. */
    public String sessionId() {
        return authenticationSession().getParentSession().getId();
    }

    AuthenticationSessionModel authenticationSession() {
        return context.getAuthenticationSession();
    }

    boolean hasPassword() {
        return user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }

    /** Tells the events that the action was refused. */
    void error(String error) {
        context.getEvent()
                .clone()
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .detail(Details.CUSTOM_REQUIRED_ACTION, context.getAction())
                .user(user)
                .error(error);
    }

    /**
     * Does something in a transaction of its own, which is rolled back if it throws. That of the request must go on: it
     * holds the one-time code of the page that is shown next.
     */
    void inOwnTransaction(Consumer<Confirmation> work) {
        isSoInOwnTransaction(own -> {
            work.accept(own);
            return true;
        });
    }

    /** The same, with an answer. */
    boolean isSoInOwnTransaction(Predicate<Confirmation> question) {
        KeycloakSessionTaskWithResult<Boolean> task = own -> {
            KeycloakModelUtils.cloneContextRealmClientSessionToSession(session.getContext(), own);
            @Nullable UserModel same = own.users().getUserById(own.getContext().getRealm(), user.getId());
            if (same == null) {
                throw KeysteadException.notFound("keystead-account-gone", "the account was deleted meanwhile");
            }
            return question.test(new Confirmation(context, own, same, sent));
        };
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(), session.getContext(), task, context.getAction());
    }
}
