package io.keystead.account;

import io.keystead.handover.AdminSeatService;
import io.keystead.rest.KeysteadException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The user groups of a realm, of which each person is in exactly one. */
public final class UserGroupService {

    private static final String MOVING = "keystead.user-group-move";

    private final KeycloakSession session;
    private final RealmModel realm;

    public UserGroupService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** All of them, by name; what fine-grained permissions let the caller see of Keycloak's groups does not matter here. */
    public List<UserGroup> all() {
        List<UserGroup> groups = new ArrayList<>();
        AdminPermissionsSchema.runWithoutAuthorization(session, () -> session.groups()
                .searchGroupsByAttributes(realm, Map.of(UserGroup.MARK, "true"), null, null)
                .filter(UserGroup::isUserGroup)
                .map(UserGroup::of)
                .sorted(Comparator.comparing(UserGroup::name))
                .forEach(groups::add));
        return List.copyOf(groups);
    }

    /** The names of all of them, by id. */
    Map<String, String> namesById() {
        return all().stream().collect(Collectors.toMap(UserGroup::id, UserGroup::name));
    }

    /**
     * The one with this name.
     *
     * @throws KeysteadException 400 naming the field {@code group}
     */
    public UserGroup require(@Nullable String name) {
        return require(all(), name);
    }

    /** The same of these only; any other one is unknown. */
    public static UserGroup require(Collection<UserGroup> among, @Nullable String name) {
        if (name == null || name.isBlank()) {
            throw KeysteadException.invalid("group", "keystead-group-required", "must name a user group");
        }
        Optional<UserGroup> found =
                among.stream().filter(group -> group.name().equals(name)).findFirst();
        return found.orElseThrow(() -> KeysteadException.invalid(
                "group", "keystead-group-unknown", "there is no user group with this name", name));
    }

    /** The user group of this person; empty for one whom Keystead did not create, until he is put into one. */
    public Optional<UserGroup> of(UserModel user) {
        return directGroups(user).map(UserGroup::of).findFirst();
    }

    /** Whether the user group of this person is an administrative one. */
    public boolean isAdministrator(UserModel user) {
        return of(user).filter(UserGroup::administrative).isPresent();
    }

    public static boolean isAdministrative(GroupModel group) {
        return UserGroup.isUserGroup(group) && UserGroup.isAdministrative(group);
    }

    private static Stream<GroupModel> directGroups(UserModel user) {
        return user.getGroupsStream().filter(UserGroup::isUserGroup);
    }

    /**
     * Puts the person into {@code wanted}, and out of every other user group; tells whether that changed anything.
     *
     * @throws KeysteadException 409 for the account administrator
     */
    public boolean move(UserModel user, UserGroup wanted) {
        List<GroupModel> others = othersThan(wanted, user);
        if (others.isEmpty()) {
            return join(user, wanted, others);
        }
        new AdminSeatService(session, realm).requireMovable(user);
        // As long as the seat was waited for, a hand-over may have moved him.
        UserModel present = new FreshUsers(session, realm).require(user.getId());
        return join(present, wanted, othersThan(wanted, present));
    }

    private static List<GroupModel> othersThan(UserGroup wanted, UserModel user) {
        return directGroups(user)
                .filter(group -> !group.getId().equals(wanted.id()))
                .toList();
    }

    private boolean join(UserModel user, UserGroup wanted, List<GroupModel> others) {
        GroupModel target = session.groups().getGroupById(realm, wanted.id());
        boolean joined = !user.isMemberOf(target);
        session.setAttribute(MOVING, user.getId());
        try {
            others.forEach(user::leaveGroup);
            if (joined) {
                user.joinGroup(target);
            }
        } finally {
            session.removeAttribute(MOVING);
        }
        return joined || !others.isEmpty();
    }

    /** Whether {@link #move} is at work, which leaves the person in exactly one group when it is done. */
    static boolean isMoving(KeycloakSession session, UserModel user) {
        return user.getId().equals(session.getAttribute(MOVING));
    }
}
