package io.keystead.account;

import io.keystead.realm.RealmSettings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** {@code …/keystead/user-groups}: the user groups into which the caller may put people. */
@Produces(MediaType.APPLICATION_JSON)
public final class UserGroupAdminResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserAccess users;
    private final AccountRank rank;

    public UserGroupAdminResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, UserAccess users) {
        this.session = session;
        this.realm = realm;
        this.users = users;
        this.rank = new AccountRank(session, realm, auth);
    }

    @GET
    public List<UserGroup> assignable() {
        users.requireList();
        RealmSettings.of(realm).requireEnabled();
        return new UserGroupService(session, realm)
                .all().stream().filter(rank::mayMove).toList();
    }
}
