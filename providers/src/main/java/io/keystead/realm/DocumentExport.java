package io.keystead.realm;

import com.fasterxml.jackson.core.JsonGenerator;
import io.keystead.account.AccountEntryRepresentation;
import io.keystead.account.AccountExportService;
import io.keystead.establishment.EstablishmentRepresentation;
import io.keystead.establishment.EstablishmentService;
import io.keystead.establishment.MemberName;
import io.keystead.establishment.Membership;
import io.keystead.establishment.MembershipService;
import io.keystead.handover.AdminSeatService;
import io.keystead.realm.KeysteadDocument.Member;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.util.JsonSerialization;

/**
 * Writes a realm's document page by page, so that memory does not grow with it.
 *
 * <p>Establishments by code, accounts and members by user name; those whom Keycloak does not store (a federation that does not
 * import) follow, by user name too.
 */
final class DocumentExport {

    private static final int PAGE = 500;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EstablishmentService establishments;
    private final AccountExportService accounts;
    private final boolean withSecrets;
    private final MembershipService memberships;

    /** {@code withSecrets}: whether the hashed secrets of the accounts are wanted. */
    DocumentExport(KeycloakSession session, RealmModel realm, boolean withSecrets) {
        this.accounts = new AccountExportService(session, realm);
        this.withSecrets = withSecrets;
        this.session = session;
        this.realm = realm;
        this.establishments = new EstablishmentService(session, realm);
        this.memberships = new MembershipService(session, realm);
    }

    void write(OutputStream output) throws IOException {
        try (JsonGenerator json = JsonSerialization.mapper.createGenerator(output)) {
            // What a failure cuts off must not look like a whole document: without its end nobody can import it.
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            json.writeStartObject();
            json.writeArrayFieldStart(KeysteadDocument.ESTABLISHMENTS);
            writeEstablishments(json);
            json.writeEndArray();
            json.writeArrayFieldStart(KeysteadDocument.ACCOUNTS);
            writeAccounts(json);
            json.writeEndArray();
            json.writeArrayFieldStart(KeysteadDocument.MEMBERS);
            writeStoredMembers(json);
            writeMembers(json, notStored());
            json.writeEndArray();
            writeAccountAdministrator(json);
            json.writeEndObject();
        }
    }

    private void writeAccountAdministrator(JsonGenerator json) throws IOException {
        Optional<UserModel> holder = new AdminSeatService(session, realm)
                .holderId()
                .flatMap(id -> Optional.ofNullable(session.users().getUserById(realm, id)));
        if (holder.isPresent()) {
            json.writeStringField(
                    KeysteadDocument.ACCOUNT_ADMINISTRATOR, holder.get().getUsername());
        }
    }

    private void writeEstablishments(JsonGenerator json) throws IOException {
        List<EstablishmentRepresentation> page = establishments.after("", PAGE);
        while (!page.isEmpty()) {
            for (EstablishmentRepresentation establishment : page) {
                json.writePOJO(establishment.withoutId());
            }
            page = establishments.after(String.valueOf(page.get(page.size() - 1).code()), PAGE);
        }
    }

    private void writeAccounts(JsonGenerator json) throws IOException {
        List<AccountEntryRepresentation> page = accounts.after("", PAGE, withSecrets);
        while (!page.isEmpty()) {
            for (AccountEntryRepresentation account : page) {
                json.writePOJO(account);
            }
            page = accounts.after(String.valueOf(page.get(page.size() - 1).username()), PAGE, withSecrets);
        }
    }

    private void writeStoredMembers(JsonGenerator json) throws IOException {
        List<MemberName> page = memberships.namesAfter("", PAGE);
        while (!page.isEmpty()) {
            writeMembers(json, page);
            page = memberships.namesAfter(page.get(page.size() - 1).username(), PAGE);
        }
    }

    private List<MemberName> notStored() {
        return memberships.notStoredUserIds().stream()
                .flatMap(id -> Stream.ofNullable(session.users().getUserById(realm, id)))
                .map(user -> new MemberName(user.getId(), user.getUsername()))
                .sorted(Comparator.comparing(MemberName::username))
                .toList();
    }

    private void writeMembers(JsonGenerator json, List<MemberName> names) throws IOException {
        Map<String, List<Membership>> byUser = memberships
                .of(names.stream().map(MemberName::userId).toList())
                .stream()
                .collect(Collectors.groupingBy(Membership::userId));
        for (MemberName name : names) {
            json.writePOJO(member(name.username(), byUser.getOrDefault(name.userId(), List.of())));
        }
    }

    private static Member member(String username, List<Membership> ofOne) {
        return new Member(
                username,
                ofOne.stream()
                        .map(Membership::code)
                        .sorted(Comparator.comparing(code -> code.toLowerCase(Locale.ROOT)))
                        .toList(),
                ofOne.stream()
                        .filter(Membership::isDefault)
                        .map(Membership::code)
                        .findFirst()
                        .orElse(null));
    }
}
