package io.keystead.rest;

import io.keystead.account.AccountRights;
import io.keystead.account.AccountsAdminResource;
import io.keystead.account.UserAccess;
import io.keystead.account.UserGroupAdminResource;
import io.keystead.blocklist.BlockListAdminResource;
import io.keystead.credential.SecretService;
import io.keystead.credential.SuggestionAdminResource;
import io.keystead.establishment.EstablishmentAccess;
import io.keystead.establishment.EstablishmentAdminResource;
import io.keystead.establishment.EstablishmentService;
import io.keystead.establishment.MemberAdminResource;
import io.keystead.establishment.MemberService;
import io.keystead.establishment.MembershipService;
import io.keystead.establishment.UserEstablishmentsAdminResource;
import io.keystead.handover.AdminSeatAdminResource;
import io.keystead.handover.AdminSeatService;
import io.keystead.health.HealthAdminResource;
import io.keystead.payment.PaymentMethodsAdminResource;
import io.keystead.profile.IssuedDocumentAdminResource;
import io.keystead.realm.DocumentAdminResource;
import io.keystead.realm.PermissionsAdminResource;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** The door for administrators, {@code /admin/realms/{realm}/keystead}. */
public final class KeysteadAdminResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder event;
    private final EstablishmentAccess access;
    private final UserAccess users;

    KeysteadAdminResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder event) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.event = event;
        this.access = new EstablishmentAccess(auth, realm);
        this.users = new UserAccess(session, realm, auth);
    }

    @Path("establishments")
    public EstablishmentAdminResource establishments() {
        return new EstablishmentAdminResource(session, access, new EstablishmentService(session, realm), event);
    }

    @Path("establishments/{id}/members")
    public MemberAdminResource members(@PathParam("id") String id) {
        return new MemberAdminResource(session, access, users, new MemberService(session, realm), event, id);
    }

    @Path("accounts")
    public AccountsAdminResource accounts() {
        return new AccountsAdminResource(session, realm, auth, users, access, event);
    }

    @Path("accounts/{id}/payment-methods")
    public PaymentMethodsAdminResource paymentMethods(@PathParam("id") String id) {
        return new PaymentMethodsAdminResource(session, realm, auth, id);
    }

    @Path("accounts/{id}/documents")
    public IssuedDocumentAdminResource documents(@PathParam("id") String id) {
        return new IssuedDocumentAdminResource(session, realm, auth, users, event, id);
    }

    @Path("user-groups")
    public UserGroupAdminResource userGroups() {
        return new UserGroupAdminResource(session, realm, auth, users);
    }

    @Path("admin-seat")
    public AdminSeatAdminResource adminSeat() {
        return new AdminSeatAdminResource(session, realm, auth, users, event);
    }

    @Path("block-list")
    public BlockListAdminResource blockList() {
        return new BlockListAdminResource(session, realm, users, event);
    }

    @Path("users/{userId}/establishments")
    public UserEstablishmentsAdminResource userEstablishments(@PathParam("userId") String userId) {
        return new UserEstablishmentsAdminResource(
                session, access, users, new MembershipService(session, realm), event, userId);
    }

    @Path("suggestions")
    public SuggestionAdminResource suggestions() {
        return new SuggestionAdminResource(realm, users, new SecretService(session, realm));
    }

    @Path("permissions")
    public PermissionsAdminResource permissions() {
        return new PermissionsAdminResource(realm, auth, access, users, new AdminSeatService(session, realm));
    }

    @Path("health")
    public HealthAdminResource health() {
        return new HealthAdminResource(session, realm, auth);
    }

    @Path("")
    public DocumentAdminResource document() {
        return new DocumentAdminResource(
                session, realm, access, users, AccountRights.of(session, realm, auth, users), event);
    }
}
