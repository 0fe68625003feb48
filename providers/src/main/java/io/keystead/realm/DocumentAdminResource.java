package io.keystead.realm;

import io.keystead.account.AccountRights;
import io.keystead.account.UserAccess;
import io.keystead.establishment.EstablishmentAccess;
import io.keystead.rest.KeysteadException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** {@code …/keystead/import} and {@code …/keystead/export}: the Keystead document of a realm. */
@Produces(MediaType.APPLICATION_JSON)
public final class DocumentAdminResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EstablishmentAccess access;
    private final UserAccess users;
    private final AccountRights rights;
    private final AdminEventBuilder event;

    public DocumentAdminResource(
            KeycloakSession session,
            RealmModel realm,
            EstablishmentAccess access,
            UserAccess users,
            AccountRights rights,
            AdminEventBuilder event) {
        this.session = session;
        this.realm = realm;
        this.access = access;
        this.users = users;
        this.rights = rights;
        this.event = event;
    }

    @PUT
    @Path("import")
    @Consumes(MediaType.APPLICATION_JSON)
    public ImportReport importDocument(
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding, InputStream document) {
        access.requireManage();
        ImportReport report = new DocumentImport(session, realm, rights).run(decoded(encoding, document));
        event.resource("KEYSTEAD_DOCUMENT")
                .operation(OperationType.UPDATE)
                .resourcePath(session.getContext().getUri())
                .representation(report)
                .success();
        return report;
    }

    @GET
    @Path("export")
    public StreamingOutput exportDocument(@QueryParam("credentials") @Nullable String credentials) {
        access.requireView();
        users.requireViewAll();
        boolean withSecrets = isTrue(credentials);
        if (withSecrets) {
            rights.requireSecrets();
        }
        return new DocumentExport(session, realm, withSecrets)::write;
    }

    private static boolean isTrue(@Nullable String credentials) {
        if (credentials == null || credentials.isEmpty() || "false".equals(credentials)) {
            return false;
        }
        if (!"true".equals(credentials)) {
            throw KeysteadException.invalid("credentials", "keystead-query-invalid", "must be true or false");
        }
        return true;
    }

    private static InputStream decoded(@Nullable String encoding, InputStream document) {
        if (encoding == null || "identity".equals(encoding)) {
            return document;
        }
        if (!"gzip".equals(encoding)) {
            throw KeysteadException.invalid(
                    HttpHeaders.CONTENT_ENCODING, "keystead-encoding-unknown", "must be gzip, or absent");
        }
        try {
            return new UnpackedDocument(document);
        } catch (IOException e) {
            throw KeysteadException.invalid("body", "keystead-encoding-unknown", "is not gzip");
        }
    }
}
