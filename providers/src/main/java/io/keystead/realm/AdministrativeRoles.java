package io.keystead.realm;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;

/** The roles that give rights over a realm: Keycloak's and ours on its management client, and the master realm's own. */
public final class AdministrativeRoles {

    private static final Set<String> OF_MASTER = Set.of(AdminRoles.ADMIN, AdminRoles.CREATE_REALM);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final RealmModel master;

    public AdministrativeRoles(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.master = session.realms().getRealmByName(Config.getAdminRealm());
    }

    /** Whether {@code user}, of this realm, holds an administrative role that {@code caller} lacks. */
    public boolean outranks(UserModel user, UserModel caller) {
        return RoleUtils.getDeepUserRoleMappings(user).stream()
                .filter(this::isAdministrative)
                .anyMatch(role -> !holds(caller, role));
    }

    /** Whether {@code user}, of this realm, holds any administrative role, directly or by a group or composite. */
    public boolean hasAny(UserModel user) {
        return RoleUtils.getDeepUserRoleMappings(user).stream().anyMatch(this::isAdministrative);
    }

    /** Those among {@code roles} that the caller with this id, of this realm or the master realm, lacks. */
    Stream<RoleModel> lacking(String callerId, Collection<RoleModel> roles) {
        Optional<UserModel> caller = Stream.of(realm, master)
                .flatMap(home -> Stream.ofNullable(session.users().getUserById(home, callerId)))
                .findFirst();
        return roles.stream()
                .filter(role -> caller.filter(found -> holds(found, role)).isEmpty());
    }

    /** Those that are administrative by themselves, without composites that contain them. */
    public Stream<RoleModel> all() {
        if (!realm.equals(master)) {
            return Stream.ofNullable(realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID))
                    .flatMap(ClientModel::getRolesStream);
        }
        return Stream.concat(realm.getClientsStream().flatMap(ClientModel::getRolesStream), realm.getRolesStream())
                .filter(this::isAdministrative);
    }

    /** Whether any of these, or of those they contain, is administrative. */
    public boolean anyOf(Stream<RoleModel> granted) {
        return RoleUtils.expandCompositeRolesStream(granted).anyMatch(this::isAdministrative);
    }

    /** The roles that members of {@code group} have by it and its parents. */
    public static Stream<RoleModel> of(GroupModel group) {
        return Stream.iterate(Optional.of(group), Optional::isPresent, g -> g.map(GroupModel::getParent))
                .flatMap(g -> g.orElseThrow().getRoleMappingsStream());
    }

    boolean isAdministrative(RoleModel role) {
        if (role.getContainer() instanceof ClientModel client) {
            return realm.equals(master)
                    ? client.getClientId().endsWith(AdminRoles.APP_SUFFIX)
                    : client.getClientId().equals(Constants.REALM_MANAGEMENT_CLIENT_ID);
        }
        return realm.equals(master) && OF_MASTER.contains(role.getName());
    }

    private boolean holds(UserModel caller, RoleModel role) {
        return has(caller, role)
                || has(caller, master.getRole(AdminRoles.ADMIN))
                || has(caller, realm.getMasterAdminClient().getRole(role.getName()));
    }

    private static boolean has(UserModel caller, @Nullable RoleModel role) {
        return role != null && caller.hasRole(role);
    }
}
