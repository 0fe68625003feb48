package io.keystead.account;

import io.keystead.account.SecretLinkService.Purpose;
import io.keystead.handover.AdminSeatService;
import io.keystead.maintenance.Unconfigured;
import io.keystead.realm.RealmSettings;
import io.keystead.security.SecondFactorKind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Notes logins; ends the link that was sent to somebody as soon as he has done what it is for, by it or in another way;
 * gives temporary secrets that were set through Keycloak's own console and REST their end; and has it refused that these
 * disable the account administrator.
 *
 * <p>Global: it works whatever listeners a realm names.
 */
public final class AccountEventListener implements EventListenerProvider {

    /** A user that was created, perhaps with a temporary secret, or one whose secret was reset. */
    private static final Pattern SECRET_SET = Pattern.compile("users/([^/]+)(/reset-password)?");

    private static final Pattern UPDATED = Pattern.compile("users/([^/]+)");

    private final KeycloakSession session;

    private AccountEventListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        if (event.getUserId() == null || !isEnabled(realm)) {
            return;
        }
        if (event.getType() == EventType.LOGIN) {
            LastLogin.note(session, event.getRealmId(), event.getUserId());
        } else if (event.getType() == EventType.UPDATE_CREDENTIAL && event.getDetails() != null) {
            String chosen = event.getDetails().getOrDefault(Details.CREDENTIAL_TYPE, "");
            if (chosen.equals(PasswordCredentialModel.TYPE)) {
                new SecretLinkService(session, realm).revoke(event.getUserId(), Purpose.RESET);
            } else if (SecondFactorKind.LASTING.contains(chosen)) {
                new SecretLinkService(session, realm).revoke(event.getUserId(), Purpose.TWO_FACTOR);
            }
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        boolean maySetSecret =
                event.getOperationType() == OperationType.ACTION || event.getOperationType() == OperationType.CREATE;
        if (event.getError() == null
                && event.getResourceType() == ResourceType.USER
                && maySetSecret
                && isEnabled(realm)) {
            Matcher path = SECRET_SET.matcher(event.getResourcePath());
            if (path.matches()) {
                secretSet(realm, path.group(1));
            }
        }
        if (isUpdate(event) && isEnabled(realm)) {
            Matcher path = UPDATED.matcher(event.getResourcePath());
            if (path.matches()) {
                new AdminSeatService(session, realm).requireActiveAtCommit(path.group(1));
            }
        }
    }

    private static boolean isUpdate(AdminEvent event) {
        return event.getError() == null
                && event.getResourceType() == ResourceType.USER
                && event.getOperationType() == OperationType.UPDATE;
    }

    /** A secret that an administrator sets takes the place of a link, and ends in time if it is temporary. */
    private void secretSet(RealmModel realm, String userId) {
        AccountSecretService secrets = new AccountSecretService(session, realm);
        Optional<UserModel> user = Optional.ofNullable(session.users().getUserById(realm, userId));
        user.filter(secrets::isTemporaryWithoutEnd).ifPresent(secrets::expireTemporary);
        user.ifPresent(new SecretLinkService(session, realm)::revoke);
    }

    private static boolean isEnabled(@Nullable RealmModel realm) {
        return realm != null && RealmSettings.of(realm).enabled();
    }

    @Override
    public void close() {}

    /** Makes the listener. */
    public static final class Factory implements EventListenerProviderFactory, Unconfigured<EventListenerProvider> {

        @Override
        public EventListenerProvider create(KeycloakSession session) {
            return new AccountEventListener(session);
        }

        @Override
        public boolean isGlobal() {
            return true;
        }

        @Override
        public String getId() {
            return "keystead-account";
        }
    }
}
