package io.keystead.account;

import io.keystead.account.AccountQuery.Parameters;
import io.keystead.establishment.EstablishmentAccess;
import io.keystead.realm.RealmSettings;
import io.keystead.rest.JsonBody;
import io.keystead.rest.Paging;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** {@code …/keystead/accounts}: the list of user accounts, and adding one. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class AccountsAdminResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserAccess users;
    private final EstablishmentAccess establishments;
    private final AccountRank rank;
    private final AdminEventBuilder event;

    public AccountsAdminResource(
            KeycloakSession session,
            RealmModel realm,
            AdminPermissionEvaluator auth,
            UserAccess users,
            EstablishmentAccess establishments,
            AdminEventBuilder event) {
        this.session = session;
        this.realm = realm;
        this.users = users;
        this.establishments = establishments;
        this.rank = new AccountRank(session, realm, auth);
        this.event = event;
    }

    @GET
    public List<AccountRowRepresentation> search(
            @QueryParam("search") @Nullable String search,
            @QueryParam("establishment") @Nullable String establishment,
            @QueryParam("group") @Nullable String group,
            @QueryParam("status") @Nullable String status,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("first") @Nullable String first,
            @QueryParam("max") @Nullable String max) {
        UserFilter visible = requireList();
        return list().search(
                        AccountQuery.of(new Parameters(search, establishment, group, status, kind, sort)),
                        Paging.of(first, max),
                        visible);
    }

    @GET
    @Path("count")
    public long count(
            @QueryParam("search") @Nullable String search,
            @QueryParam("establishment") @Nullable String establishment,
            @QueryParam("group") @Nullable String group,
            @QueryParam("status") @Nullable String status,
            @QueryParam("kind") @Nullable String kind) {
        UserFilter visible = requireList();
        return list().count(AccountQuery.of(new Parameters(search, establishment, group, status, kind, null)), visible);
    }

    private UserFilter requireList() {
        UserFilter visible = users.requireList();
        RealmSettings.of(realm).requireEnabled();
        return visible;
    }

    private AccountListService list() {
        return new AccountListService(session, realm);
    }

    @POST
    public Response create(InputStream body) {
        users.requireManageSome();
        RealmSettings.of(realm).requireEnabled();
        NewAccountRepresentation wanted = JsonBody.read(body, NewAccountRepresentation.class);
        UserGroup group = new UserGroupService(session, realm).require(wanted.group());
        rank.requireMove(group);
        if (wanted.establishments() != null || wanted.defaultEstablishment() != null) {
            establishments.requireManage();
        }
        CreatedAccountRepresentation created = new AccountService(session, realm).create(wanted, group);
        var uri = session.getContext().getUri();
        event.resource(AccountAdminResource.EVENT)
                .operation(OperationType.CREATE)
                .resourcePath(uri, created.id())
                .representation(wanted.withoutSecret())
                .success();
        return Response.created(uri.getAbsolutePathBuilder().path(created.id()).build())
                .cacheControl(AccountAdminResource.noStore())
                .entity(created)
                .build();
    }

    @POST
    @Path("invite-2fa")
    public TwoFactorInvitationsRepresentation inviteToTwoFactor(InputStream body) {
        users.requireList();
        RealmSettings.of(realm).requireEnabled();
        List<UserModel> invited = JsonBody.read(body, TwoFactorInviteRepresentation.class).ids().stream()
                .map(users::requireManage)
                .toList();
        var answer = new TwoFactorInviteService(session, realm).invite(invited);
        event.resource(AccountAdminResource.EVENT)
                .operation(OperationType.ACTION)
                .resourcePath(session.getContext().getUri())
                .representation(answer)
                .success();
        return answer;
    }

    @Path("{id}")
    public AccountAdminResource account(@PathParam("id") String id) {
        return new AccountAdminResource(session, realm, users, establishments, rank, event, id);
    }
}
