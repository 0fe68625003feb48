package io.keystead.realm;

import io.keystead.account.UserAccess;
import io.keystead.establishment.EstablishmentAccess;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** {@code …/keystead/import} and {@code …/keystead/export}: the Keystead document of a realm. */
@Produces(MediaType.APPLICATION_JSON)
public final class DocumentAdminResource {

    private final KeycloakSession session;
    private final EstablishmentAccess access;
    private final UserAccess users;
    private final DocumentService documents;
    private final AdminEventBuilder event;

    public DocumentAdminResource(
            KeycloakSession session,
            EstablishmentAccess access,
            UserAccess users,
            DocumentService documents,
            AdminEventBuilder event) {
        this.session = session;
        this.access = access;
        this.users = users;
        this.documents = documents;
        this.event = event;
    }

    @PUT
    @Path("import")
    @Consumes(MediaType.APPLICATION_JSON)
    public ImportReport importDocument(InputStream document) {
        access.requireManage();
        ImportReport report = documents.importDocument(document, users::requireManage);
        event.resource("KEYSTEAD_DOCUMENT")
                .operation(OperationType.UPDATE)
                .resourcePath(session.getContext().getUri())
                .representation(report)
                .success();
        return report;
    }

    @GET
    @Path("export")
    public KeysteadDocument exportDocument() {
        access.requireView();
        users.requireViewAll();
        return documents.exportDocument();
    }
}
