package io.keystead.realm;

import io.keystead.handover.AdminSeatService;
import io.keystead.payment.PaymentMethodService;
import io.keystead.security.SelfDeletionService;
import io.keystead.team.TeamService;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.keycloak.models.AccountRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.Auth;

/** {@code …/keystead/me/permissions}: what the caller may do for himself, so that the account console offers just that. */
@Produces(MediaType.APPLICATION_JSON)
public final class MyPermissionsResource {

    private final KeycloakSession session;
    private final Auth auth;

    public MyPermissionsResource(KeycloakSession session, Auth auth) {
        this.session = session;
        this.auth = auth;
    }

    @GET
    public MyPermissionsRepresentation ofMyself() {
        auth.requireOneOf(AccountRoles.MANAGE_ACCOUNT, AccountRoles.VIEW_PROFILE);
        RealmModel realm = auth.getRealm();
        UserModel user = auth.getUser();
        return RealmSettings.of(realm).enabled()
                ? new MyPermissionsRepresentation(
                        true,
                        new AdminSeatService(session, realm).isHolder(user),
                        new SelfDeletionService(session, realm).obstacle(user).isEmpty(),
                        new TeamService(session, realm).looksAfterStaff(user),
                        PaymentMethodService.isOffered(session, realm),
                        actions(realm))
                : MyPermissionsRepresentation.NONE;
    }

    private static List<String> actions(RealmModel realm) {
        return realm.getRequiredActionProvidersStream()
                .filter(RequiredActionProviderModel::isEnabled)
                .map(RequiredActionProviderModel::getAlias)
                .sorted()
                .toList();
    }
}
