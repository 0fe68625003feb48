package io.keystead.account;

import io.keystead.credential.PinAccounts;
import io.keystead.realm.AdministrativeRoles;
import io.keystead.realm.RealmSettings;
import io.keystead.rest.KeysteadException;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.storage.StorageId;

/**
 * Keeps, at every door of Keycloak, two promises of enabled realms: nobody administers with a PIN, and nobody leaves his
 * user group or joins a second one but by moving.
 *
 * <p>Service accounts and people of a federation are left to Keycloak.
 */
public final class AccountGuard implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof RoleModel.RoleGrantedEvent granted) {
            onGranted(granted.getKeycloakSession(), granted.getUser(), granted.getRole());
        } else if (event instanceof GroupModel.GroupMemberJoinEvent joined) {
            onJoined(joined.getKeycloakSession(), joined.getUser(), joined.getGroup());
        } else if (event instanceof GroupModel.GroupMemberLeaveEvent left) {
            onLeft(left.getKeycloakSession(), left.getUser(), left.getGroup());
        } else if (event instanceof GroupModel.GroupUpdatedEvent updated) {
            onUpdated(updated.getKeycloakSession(), updated.getGroup());
        }
    }

    private static void onGranted(KeycloakSession session, UserModel user, RoleModel role) {
        RealmModel realm = session.getContext().getRealm();
        if (isPinAccount(realm, user) && new AdministrativeRoles(session, realm).anyOf(Stream.of(role))) {
            throw pinAdministrator();
        }
    }

    private static void onJoined(KeycloakSession session, UserModel user, GroupModel group) {
        RealmModel realm = session.getContext().getRealm();
        if (isPinAccount(realm, user) && isAdministrative(session, realm, group)) {
            throw pinAdministrator();
        }
        if (isGuarded(session, realm, user, group) && userGroups(user).size() > 1) {
            throw KeysteadException.conflict(
                    "group", "keystead-one-user-group", "nobody is in two user groups; move him with Keystead");
        }
    }

    private static void onLeft(KeycloakSession session, UserModel user, GroupModel group) {
        if (isGuarded(session, session.getContext().getRealm(), user, group)
                && userGroups(user).isEmpty()) {
            throw KeysteadException.conflict(
                    "group", "keystead-one-user-group", "nobody is without user group; move him with Keystead");
        }
    }

    private static void onUpdated(KeycloakSession session, GroupModel group) {
        RealmModel realm = session.getContext().getRealm();
        if (realm != null
                && PinAccounts.pinLength(realm).isPresent()
                && isAdministrative(session, realm, group)
                && new AccountListService(session, realm).anyPinAccountIn(withSubGroups(group))) {
            throw pinAdministrator();
        }
    }

    private static List<String> withSubGroups(GroupModel group) {
        return Stream.concat(
                        Stream.of(group.getId()),
                        group.getSubGroupsStream().flatMap(sub -> withSubGroups(sub).stream()))
                .toList();
    }

    private static boolean isAdministrative(KeycloakSession session, RealmModel realm, GroupModel group) {
        return UserGroup.isAdministrative(group)
                || new AdministrativeRoles(session, realm).anyOf(AdministrativeRoles.of(group));
    }

    private static boolean isPinAccount(RealmModel realm, UserModel user) {
        return realm != null && PinAccounts.isPinAccount(realm, user);
    }

    private static boolean isGuarded(KeycloakSession session, RealmModel realm, UserModel user, GroupModel group) {
        return realm != null
                && RealmSettings.of(realm).enabled()
                && UserGroup.isUserGroup(group)
                && user.getServiceAccountClientLink() == null
                && !user.isFederated()
                && StorageId.isLocalStorage(user.getId())
                && !UserGroupService.isMoving(session, user);
    }

    private static List<GroupModel> userGroups(UserModel user) {
        return user.getGroupsStream().filter(UserGroup::isUserGroup).toList();
    }

    private static KeysteadException pinAdministrator() {
        return KeysteadException.conflict(
                "group", "keystead-pin-administrator", "somebody who signs in with a PIN can not administer");
    }
}
