package io.keystead.realm;

import io.keystead.rest.KeysteadException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.RoleUtils;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Refuses, at every door of the admin REST, that a caller gives somebody an administrative role that he lacks himself:
 * directly, inside a composite role, or by a group, also by changing a group that carries one.
 *
 * <p>Keycloak guards only the roles it knows by name, and lets {@code manage-users} put anybody into any group; so a
 * holder of {@code manage-users} could give himself ours. Grants without a caller (an import at the start, a
 * registration, an identity provider) are configuration, and pass.
 */
public final class GrantGuard implements ProviderEventListener {

    private static final String REALM_IN_CREATION = "keystead.realm-in-creation";

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof RealmModel.RealmCreationEvent creation) {
            creation.getKeycloakSession()
                    .setAttribute(REALM_IN_CREATION, creation.getCreatedRealm().getId());
        } else if (event instanceof RealmModel.RealmPostCreateEvent created) {
            created.getKeycloakSession().removeAttribute(REALM_IN_CREATION);
        } else if (event instanceof RoleModel.RoleGrantedEvent granted) {
            check(granted.getKeycloakSession(), Stream.of(granted.getRole()));
        } else if (event instanceof GroupModel.GroupMemberJoinEvent joined) {
            check(joined.getKeycloakSession(), AdministrativeRoles.of(joined.getGroup()));
        } else if (event instanceof GroupModel.GroupUpdatedEvent updated) {
            check(updated.getKeycloakSession(), AdministrativeRoles.of(updated.getGroup()));
        }
    }

    private static void check(KeycloakSession session, Stream<RoleModel> granted) {
        RealmModel realm = session.getContext().getRealm();
        Optional<UserModel> caller = caller(session);
        if (caller.isEmpty() || realm == null || !RealmSettings.of(realm).enabled() || isInCreation(session, realm)) {
            return;
        }
        AdministrativeRoles roles = new AdministrativeRoles(session, realm);
        List<RoleModel> administrative = RoleUtils.expandCompositeRolesStream(granted)
                .filter(roles::isAdministrative)
                .toList();
        if (!administrative.isEmpty()) {
            refuseLacking(session, realm.getId(), caller.get().getId(), administrative);
        }
    }

    /**
     * The events come after the grant, so a caller who grants himself a role holds it by now; what he held before is
     * seen from another transaction.
     */
    private static void refuseLacking(
            KeycloakSession session, String realmId, String callerId, List<RoleModel> granted) {
        Optional<String> lacking =
                KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), before -> {
                    RealmModel realm = before.realms().getRealm(realmId);
                    before.getContext().setRealm(realm);
                    return new AdministrativeRoles(before, realm)
                            .lacking(callerId, granted)
                            .map(RoleModel::getName)
                            .findFirst();
                });
        lacking.ifPresent(role -> {
            throw KeysteadException.forbidden(
                    "keystead-role-not-held",
                    "nobody gives an administrative role that he does not hold: " + role,
                    role);
        });
    }

    /** Who calls the admin REST, which is where a bearer token grants roles; empty elsewhere. */
    private static Optional<UserModel> caller(KeycloakSession session) {
        return Optional.ofNullable(session.getContext().getBearerToken())
                .map(token -> session.getContext().getUser());
    }

    /** A realm that is just being created has no administrators yet; whoever may create it decides who they are. */
    private static boolean isInCreation(KeycloakSession session, RealmModel realm) {
        return realm.getId().equals(session.getAttribute(REALM_IN_CREATION));
    }
}
