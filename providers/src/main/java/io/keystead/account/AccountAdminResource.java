package io.keystead.account;

import io.keystead.account.SecretLinkService.Purpose;
import io.keystead.establishment.EstablishmentAccess;
import io.keystead.realm.RealmSettings;
import io.keystead.rest.JsonBody;
import io.keystead.security.SessionService;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
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

/** {@code …/keystead/accounts/{id}}: one user account. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class AccountAdminResource {

    static final String EVENT = AccountService.EVENT;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserAccess users;
    private final EstablishmentAccess establishments;
    private final AccountRank rank;
    private final AdminEventBuilder event;
    private final String id;

    AccountAdminResource(
            KeycloakSession session,
            RealmModel realm,
            UserAccess users,
            EstablishmentAccess establishments,
            AccountRank rank,
            AdminEventBuilder event,
            String id) {
        this.session = session;
        this.realm = realm;
        this.users = users;
        this.establishments = establishments;
        this.rank = rank;
        this.event = event;
        this.id = id;
    }

    @GET
    public AccountRepresentation get() {
        UserModel user = requireView();
        return new AccountService(session, realm).get(user);
    }

    @PUT
    public void update(InputStream body) {
        UserModel user = requireManage();
        AccountUpdateRepresentation wanted = JsonBody.read(body, AccountUpdateRepresentation.class);
        if (wanted.establishments() != null || wanted.defaultEstablishment() != null) {
            establishments.requireManage();
        }
        new AccountService(session, realm).update(user, wanted, groupToMoveTo(user, wanted.group()));
        report(OperationType.UPDATE, wanted);
    }

    /** Null if the person stays where he is. */
    private @Nullable UserGroup groupToMoveTo(UserModel user, @Nullable String name) {
        if (name == null) {
            return null;
        }
        UserGroupService groups = new UserGroupService(session, realm);
        UserGroup wanted = groups.require(name);
        UserGroup present = groups.of(user).orElse(null);
        if (wanted.equals(present)) {
            return null;
        }
        rank.requireMove(wanted);
        if (present != null) {
            rank.requireMove(present);
        }
        return wanted;
    }

    @PUT
    @Path("email")
    public void changeEmail(InputStream body) {
        UserModel user = requireAbove();
        EmailRepresentation wanted = JsonBody.read(body, EmailRepresentation.class);
        if (new AccountLoginService(session, realm).changeEmail(user, wanted.email())) {
            report(OperationType.UPDATE, wanted);
        }
    }

    @PUT
    @Path("username")
    public void rename(InputStream body) {
        UserModel user = requireAbove();
        UsernameRepresentation wanted = JsonBody.read(body, UsernameRepresentation.class);
        if (new AccountLoginService(session, realm).rename(user, wanted.username())) {
            report(OperationType.UPDATE, wanted);
        }
    }

    @PUT
    @Path("status")
    public void changeStatus(InputStream body) {
        UserModel user = requireAbove();
        StatusRepresentation wanted = JsonBody.read(body, StatusRepresentation.class);
        rank.requireOther(user, wanted.status());
        new AccountStatusService(session, realm).change(user, wanted.status());
        report(OperationType.UPDATE, wanted);
    }

    @GET
    @Path("status/preview")
    public StatusPreviewRepresentation previewStatus(@QueryParam("status") @Nullable String status) {
        UserModel user = requireView();
        return new AccountStatusService(session, realm)
                .preview(user, AccountQuery.oneOf("status", status, AccountStatus.class));
    }

    @POST
    @Path("reset")
    public Response reset(InputStream body) {
        UserModel user = requireAbove();
        SecretRequestRepresentation wanted = JsonBody.readOptional(body, SecretRequestRepresentation.class)
                .orElse(SecretRequestRepresentation.NATURAL);
        SecretGivenRepresentation given = new AccountSecretService(session, realm).give(user, wanted, Purpose.RESET);
        SessionService sessions = new SessionService(session, realm);
        rank.ownSession(user).ifPresentOrElse(own -> sessions.endOthers(user, own), () -> sessions.endAll(user));
        report(OperationType.ACTION, wanted.withoutSecret());
        return Response.ok(given).cacheControl(noStore()).build();
    }

    @POST
    @Path("invite-2fa")
    public TwoFactorInvitationsRepresentation inviteToTwoFactor() {
        UserModel user = requireManage();
        var answer = new TwoFactorInviteService(session, realm).invite(List.of(user));
        report(OperationType.ACTION, answer);
        return answer;
    }

    @POST
    @Path("unlock")
    public void unlock() {
        UserModel user = requireAbove();
        if (new AccountStatusService(session, realm).unlock(user)) {
            report(OperationType.ACTION, null);
        }
    }

    /** An answer that may hold a secret must not stay in any cache. */
    static CacheControl noStore() {
        CacheControl control = new CacheControl();
        control.setNoStore(true);
        return control;
    }

    private UserModel requireView() {
        return requireEnabled(users.requireView(id));
    }

    private UserModel requireManage() {
        return requireEnabled(users.requireManage(id));
    }

    private UserModel requireAbove() {
        UserModel user = requireManage();
        rank.requireAbove(user);
        return user;
    }

    private UserModel requireEnabled(UserModel user) {
        RealmSettings.of(realm).requireEnabled();
        return user;
    }

    private void report(OperationType operation, @Nullable Object representation) {
        event.resource(EVENT)
                .operation(operation)
                .resourcePath(session.getContext().getUri())
                .representation(representation)
                .success();
    }
}
