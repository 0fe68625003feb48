package io.keystead.security;

import io.keystead.account.SecretLinkService;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;

/** Somebody ends all his sessions but the one in which he asks for it. */
public final class LogOutOthersAction extends ConfirmedAction {

    public static final String ID = "keystead-log-out-others";

    private int ended;

    private LogOutOthersAction() {}

    private static SessionService sessions(Confirmation confirmation) {
        return new SessionService(confirmation.session(), confirmation.realm());
    }

    @Override
    protected Optional<FormMessage> refusal(Confirmation confirmation) {
        return Optional.empty();
    }

    @Override
    protected ConfirmedPage page(Confirmation confirmation) {
        int others = sessions(confirmation).countOthers(confirmation.user(), confirmation.sessionId());
        return new ConfirmedPage("keystead-log-out-others.ftl", Map.of("others", others));
    }

    @Override
    protected void perform(Confirmation confirmation) {
        ended = sessions(confirmation).endOthers(confirmation.user(), confirmation.sessionId());
        new SecretLinkService(confirmation.session(), confirmation.realm()).revokeAll(confirmation.user());
        KeycloakSession session = confirmation.session();
        new EventBuilder(confirmation.realm(), session, session.getContext().getConnection())
                .event(EventType.LOGOUT)
                .client(session.getContext().getClient())
                .user(confirmation.user())
                .detail("keystead_event", "log-out-others")
                .detail("sessions", Integer.toString(ended))
                .success();
    }

    @Override
    protected Optional<FormMessage> outcome() {
        String count =
                switch (ended) {
                    case 0 -> "None";
                    case 1 -> "One";
                    default -> "Many";
                };
        return Optional.of(new FormMessage(null, "keysteadLogOutOthersDone" + count, Integer.toString(ended)));
    }

    /** Makes the action. */
    public static final class Factory extends ConfirmedActionFactory {

        public Factory() {
            super(ID, "Keystead: log out from all other devices", LogOutOthersAction::new);
        }
    }
}
