package io.keystead.team;

import io.keystead.account.UserGroup;
import io.keystead.account.UserGroupService;
import io.keystead.handover.AdminSeatService;
import io.keystead.realm.AdministrativeRoles;
import io.keystead.realm.RealmSettings;
import io.keystead.rest.KeysteadException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** Who looks after staff in a realm, which groups they may give, and who is above them. */
public final class TeamService {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final RealmSettings settings;
    private final UserGroupService groups;
    private final TeamStore store;

    public TeamService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.settings = RealmSettings.of(realm);
        this.groups = new UserGroupService(session, realm);
        this.store =
                new TeamStore(session.getProvider(JpaConnectionProvider.class).getEntityManager(), realm.getId());
    }

    /** Whether this person's user group is one of those that {@code keystead.team-groups} names; nobody's by default. */
    public boolean looksAfterStaff(UserModel user) {
        return settings.enabled()
                && !settings.teamGroups().isEmpty()
                && groups.of(user).filter(this::looksAfterStaff).isPresent();
    }

    private boolean looksAfterStaff(UserGroup group) {
        return settings.teamGroups().contains(group.name())
                || settings.teamGroups().contains(group.path());
    }

    /** Refuses with 403 whoever does not look after staff. */
    void requireManager(UserModel user) {
        if (!looksAfterStaff(user)) {
            throw KeysteadException.forbidden(
                    "keystead-team-not-allowed",
                    "members of this user group do not look after staff; see the realm attribute "
                            + RealmSettings.TEAM_GROUPS);
        }
    }

    /** The user groups that a manager may give, by name. */
    List<UserGroup> assignable() {
        List<UserGroup> all = groups.all();
        Set<String> above = superiors(all).groupIds();
        return all.stream().filter(group -> !above.contains(group.id())).toList();
    }

    Superiors superiors() {
        return superiors(groups.all());
    }

    private Superiors superiors(List<UserGroup> all) {
        Set<String> roles = store.withComposites(new AdministrativeRoles(session, realm)
                .all()
                .map(RoleModel::getId)
                .toList());
        Stream<String> marked = all.stream()
                .filter(group -> group.administrative() || looksAfterStaff(group))
                .map(UserGroup::id);
        Set<String> above = store.withSubGroups(
                Stream.concat(marked, store.groupsWith(roles).stream()).collect(Collectors.toSet()));
        return new Superiors(above, roles, new AdminSeatService(session, realm).holderId());
    }
}
