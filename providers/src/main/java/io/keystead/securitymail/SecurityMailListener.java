package io.keystead.securitymail;

import io.keystead.maintenance.Unconfigured;
import io.keystead.realm.SecurityMail;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.representations.account.DeviceRepresentation;

/**
 * Tells people of changes to their own safety, and of new browsers, once each, when the change is in the database, and without keeping anybody
 * waiting for the mail server.
 *
 * <p>Global: it works whatever listeners a realm names.
 */
public final class SecurityMailListener implements EventListenerProvider {

    private final KeycloakSession session;
    private final Map<String, SecurityNotice> notices = new LinkedHashMap<>();

    private SecurityMailListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        if (event.getError() == null && event.getUserId() != null && realm != null) {
            SecurityNotice.of(event, "")
                    .filter(notice -> new SecurityMailService(session, realm).wants(notice))
                    .filter(notice ->
                            notice.kind() != SecurityMail.NEW_DEVICE || new NewDevice(session, realm).isNews(event))
                    .flatMap(notice -> SecurityNotice.of(event, browser()))
                    .ifPresent(this::remember);
        }
    }

    private void remember(SecurityNotice notice) {
        if (notices.isEmpty()) {
            session.getTransactionManager().enlistAfterCompletion(new Delivery());
        }
        notices.put(notice.userId() + notice.word(), notice);
    }

    /** Such as "Firefox, Windows"; empty if the browser does not say. */
    private String browser() {
        DeviceRepresentation device =
                session.getProvider(DeviceRepresentationProvider.class).deviceRepresentation();
        return device == null
                ? ""
                : Stream.of(device.getBrowser(), device.getOs())
                        .filter(name -> name != null && !name.startsWith("Other"))
                        .map(name -> name.split("/", 2)[0])
                        .collect(Collectors.joining(", "));
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        if (realm != null) {
            SecurityNotice.of(event)
                    .filter(notice -> new SecurityMailService(session, realm).wants(notice))
                    .ifPresent(this::remember);
        }
    }

    @Override
    public void close() {}

    /** Only what was committed is told. */
    private final class Delivery extends AbstractKeycloakTransaction {

        @Override
        protected void commitImpl() {
            KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
            var executor = session.getProvider(ExecutorsProvider.class).getExecutor("keystead-mails");
            notices.values().forEach(notice -> executor.execute(() -> deliver(factory, notice)));
        }

        @Override
        protected void rollbackImpl() {}
    }

    private static void deliver(KeycloakSessionFactory factory, SecurityNotice notice) {
        KeycloakModelUtils.runJobInTransaction(factory, own -> {
            RealmModel realm = own.realms().getRealm(notice.realmId());
            if (realm != null) {
                own.getContext().setRealm(realm);
                new SecurityMailService(own, realm).send(notice);
            }
        });
    }

    /** Makes the listener. */
    public static final class Factory implements EventListenerProviderFactory, Unconfigured<EventListenerProvider> {

        @Override
        public EventListenerProvider create(KeycloakSession session) {
            return new SecurityMailListener(session);
        }

        @Override
        public boolean isGlobal() {
            return true;
        }

        @Override
        public String getId() {
            return "keystead-security-mail";
        }
    }
}
