package io.keystead.profile;

import io.keystead.account.UserAccess;
import io.keystead.realm.KeysteadRoles;
import io.keystead.realm.RealmSettings;
import io.keystead.rest.JsonBody;
import io.keystead.rest.KeysteadException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** {@code …/keystead/accounts/{id}/documents}: a billing system tells that documents exist. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class IssuedDocumentAdminResource {

    static final String EVENT = "KEYSTEAD_ISSUED_DOCUMENT";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final UserAccess users;
    private final AdminEventBuilder event;
    private final String id;

    public IssuedDocumentAdminResource(
            KeycloakSession session,
            RealmModel realm,
            AdminPermissionEvaluator auth,
            UserAccess users,
            AdminEventBuilder event,
            String id) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.users = users;
        this.event = event;
        this.id = id;
    }

    @GET
    public IssuedDocumentRepresentation get() {
        UserModel user = auth.hasOneAdminRole(KeysteadRoles.MANAGE_DOCUMENTS) ? require() : users.requireView(id);
        RealmSettings.of(realm).requireEnabled();
        return new IssuedDocumentService(session, realm).get(user);
    }

    @PUT
    public void change(InputStream body) {
        UserModel user = requireManage();
        IssuedDocumentRepresentation wanted = JsonBody.read(body, IssuedDocumentRepresentation.class);
        if (new IssuedDocumentService(session, realm).change(user, wanted)) {
            event.resource(EVENT)
                    .operation(OperationType.UPDATE)
                    .resourcePath(session.getContext().getUri())
                    .representation(wanted)
                    .success();
        }
    }

    /** Whoever may change accounts decides over people, not over what accounting says of them. */
    private UserModel requireManage() {
        if (!auth.hasOneAdminRole(KeysteadRoles.MANAGE_DOCUMENTS)) {
            throw new ForbiddenException();
        }
        UserModel user = require();
        RealmSettings.of(realm).requireEnabled();
        return user;
    }

    /** Whoever the person is, administrators included: the mark gives and takes no rights. */
    private UserModel require() {
        return users.find(id)
                .filter(user -> user.getServiceAccountClientLink() == null)
                .orElseThrow(() -> KeysteadException.notFound(
                        "keystead-user-unknown", "there is no user with this id in this realm", id));
    }
}
