package io.keystead.handover;

import io.keystead.account.UserGroup;
import io.keystead.account.UserGroupService;
import io.keystead.realm.AdministrativeRoles;
import io.keystead.rest.KeysteadException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The user groups of those who take the seat and of those who leave it. */
final class SeatGroups {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserGroupService groups;

    SeatGroups(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.groups = new UserGroupService(session, realm);
    }

    /** Where a former holder may go; first those of a management, whose members need an e-mail address. */
    List<UserGroup> forFormerHolder(UserModel holder) {
        return groups.all().stream()
                .filter(group -> !administers(group))
                .filter(group -> !group.emailRequired() || holder.getEmail() != null)
                .sorted(Comparator.comparing(UserGroup::emailRequired)
                        .reversed()
                        .thenComparing(UserGroup::name))
                .toList();
    }

    /** Throws 400 naming {@code formerHolderGroup}. */
    UserGroup requireForFormerHolder(String groupId, UserModel holder) {
        Optional<UserGroup> found = groups.all().stream()
                .filter(group -> group.id().equals(groupId))
                .findFirst();
        UserGroup group = found.orElseThrow(() -> KeysteadException.invalid(
                "formerHolderGroup", "keystead-group-unknown", "there is no such user group"));
        requireFits(group, holder);
        return group;
    }

    /** Throws 400 naming {@code formerHolderGroup}. */
    void requireFits(UserGroup group, UserModel holder) {
        if (administers(group)) {
            throw KeysteadException.invalid(
                    "formerHolderGroup",
                    "keystead-group-administrative",
                    "must not be an administrative group",
                    group.name());
        }
        if (group.emailRequired() && holder.getEmail() == null) {
            throw KeysteadException.invalid(
                    "formerHolderGroup",
                    "keystead-email-required",
                    "has only members with an e-mail address",
                    group.name());
        }
    }

    private boolean administers(UserGroup group) {
        GroupModel model = session.groups().getGroupById(realm, group.id());
        return group.administrative() || new AdministrativeRoles(session, realm).anyOf(AdministrativeRoles.of(model));
    }

    /** That of the former holder, or else the first administrative one; throws 409 if there is none. */
    UserGroup forNewHolder(Optional<UserModel> formerHolder) {
        return formerHolder
                .flatMap(groups::of)
                .filter(UserGroup::administrative)
                .or(() ->
                        groups.all().stream().filter(UserGroup::administrative).findFirst())
                .orElseThrow(() -> KeysteadException.conflict(
                        "accountAdministrator",
                        "keystead-no-administrative-group",
                        "this realm has no administrative user group for its account administrator"));
    }
}
