package io.keystead.blocklist;

import io.keystead.account.UserAccess;
import io.keystead.realm.RealmSettings;
import io.keystead.rest.JsonBody;
import io.keystead.rest.KeysteadException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/**
 * {@code …/keystead/block-list}: whoever has an address may ask about it; nobody reads the list.
 *
 * <p>Addresses come in bodies, also to check and to remove them: what stands in a URL stands in logs.
 */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class BlockListAdminResource {

    private static final String EVENT = "KEYSTEAD_BLOCK_LIST";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserAccess users;
    private final AdminEventBuilder event;

    public BlockListAdminResource(
            KeycloakSession session, RealmModel realm, UserAccess users, AdminEventBuilder event) {
        this.session = session;
        this.realm = realm;
        this.users = users;
        this.event = event;
    }

    @GET
    @Path("count")
    public BlockListCountRepresentation count() {
        users.requireViewAll();
        return list().counts();
    }

    @POST
    @Path("check")
    public BlockedRepresentation check(InputStream body) {
        users.requireViewAll();
        BlockListService list = list();
        return list.check(JsonBody.read(body, ContactRepresentation.class).contact());
    }

    @POST
    public void add(InputStream body) {
        users.requireManageAll();
        BlockListService list = list();
        ContactRepresentation wanted = JsonBody.read(body, ContactRepresentation.class);
        Contact contact = wanted.contact();
        if (list.block(contact, wanted.note())) {
            report(OperationType.CREATE, contact, BlockListNote.optional(wanted.note(), contact));
        }
    }

    @POST
    @Path("remove")
    public void remove(InputStream body) {
        users.requireManageAll();
        BlockListService list = list();
        ContactRepresentation wanted = JsonBody.read(body, ContactRepresentation.class);
        Contact contact = wanted.contact();
        String note = BlockListNote.required(wanted.note(), contact);
        if (!list.unblock(contact)) {
            throw KeysteadException.notFound("keystead-contact-not-blocked", "it is not on the block list");
        }
        report(OperationType.DELETE, contact, note);
    }

    private BlockListService list() {
        RealmSettings.of(realm).requireEnabled();
        return new BlockListService(session, realm);
    }

    private void report(OperationType operation, Contact contact, @Nullable String note) {
        event.resource(EVENT)
                .operation(operation)
                .resourcePath(session.getContext().getUri())
                .representation(new BlockListChangeRepresentation(contact.kind(), note))
                .success();
    }
}
