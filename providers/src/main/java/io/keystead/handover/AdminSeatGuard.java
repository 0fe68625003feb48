package io.keystead.handover;

import io.keystead.account.UserGroupService;
import io.keystead.realm.RealmSettings;
import io.keystead.rest.KeysteadException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Keeps the account administrator in place at Keycloak's own doors: he is not removed, and stays in his user group, which
 * stays what it is. A realm that is removed takes him along.
 */
public final class AdminSeatGuard implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof UserModel.UserPreRemovedEvent removal) {
            onRemoval(removal.getKeycloakSession(), removal.getRealm(), removal.getUser());
        } else if (event instanceof GroupModel.GroupMemberLeaveEvent left) {
            onLeft(left.getKeycloakSession(), left.getUser(), left.getGroup());
        } else if (event instanceof GroupModel.GroupRemovedEvent removed) {
            onGroup(removed.getKeycloakSession(), removed.getGroup(), true);
        } else if (event instanceof GroupModel.GroupUpdatedEvent updated) {
            onGroup(updated.getKeycloakSession(), updated.getGroup(), false);
        }
    }

    private static void onRemoval(KeycloakSession session, RealmModel realm, UserModel user) {
        seat(session, realm).ifPresent(seat -> {
            seat.hold();
            if (seat.isHolder(user)) {
                throw KeysteadException.conflict(
                        "accountAdministrator",
                        "keystead-account-administrator-stays",
                        "the account administrator can not be deleted; hand the rights over first");
            }
        });
    }

    private static void onLeft(KeycloakSession session, UserModel user, GroupModel group) {
        seat(session, session.getContext().getRealm())
                .filter(seat -> UserGroupService.isAdministrative(group) && seat.isHolder(user))
                .ifPresent(seat -> {
                    throw AdminSeatService.stays();
                });
    }

    private static void onGroup(KeycloakSession session, GroupModel group, boolean removed) {
        @Nullable RealmModel realm = session.getContext().getRealm();
        seat(session, realm)
                .flatMap(AdminSeatService::holderId)
                .filter(id -> removed == UserGroupService.isAdministrative(group))
                .flatMap(id -> Optional.ofNullable(session.users().getUserById(realm, id)))
                .filter(holder -> holder.isMemberOf(group))
                .filter(holder -> removed || !new UserGroupService(session, realm).isAdministrator(holder))
                .ifPresent(holder -> {
                    throw AdminSeatService.stays();
                });
    }

    private static Optional<AdminSeatService> seat(KeycloakSession session, @Nullable RealmModel realm) {
        return realm != null && RealmSettings.of(realm).enabled()
                ? Optional.of(new AdminSeatService(session, realm))
                : Optional.empty();
    }
}
