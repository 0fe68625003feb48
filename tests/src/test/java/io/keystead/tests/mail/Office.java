package io.keystead.tests.mail;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.Mail;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** A company with a user group "Managers" and an administrator, Nadia Haddad, who adds people. */
final class Office {

    static final String COMPANY = "Hôtels Riviera & Fils";
    static final String PASSWORD = "Battery-Staple-8";

    private final TestRealm realm;
    private final Rest nadia;

    private Office(TestRealm realm, Rest nadia) {
        this.realm = realm;
        this.nadia = nadia;
    }

    /** Opens it if this class has not yet. */
    static Office in(TestRealm realm) {
        change(realm, company -> company.setDisplayName(COMPANY));
        GroupRepresentation managers =
                realm.admin().groups().group(realm.group("Managers")).toRepresentation();
        managers.setAttributes(
                Map.of("keystead.user-group", List.of("true"), "keystead.email-required", List.of("true")));
        realm.admin().groups().group(managers.getId()).update(managers);
        return new Office(realm, realm.as(nadia(realm)));
    }

    private static TestUser nadia(TestRealm realm) {
        TestUser nadia =
                realm.user(realm.address("nadia" + System.nanoTime()), PASSWORD).grant("manage-accounts");
        UserRepresentation representation = nadia.resource().toRepresentation();
        representation.setFirstName("Nadia");
        representation.setLastName("Haddad");
        nadia.resource().update(representation);
        return nadia;
    }

    static void change(TestRealm realm, Consumer<RealmRepresentation> change) {
        RealmRepresentation representation = realm.admin().toRepresentation();
        change.accept(representation);
        realm.admin().update(representation);
    }

    /** What adding somebody by a link answers. */
    Answer adds(String address, String locale) {
        return nadia.post(
                "/accounts",
                Map.of(
                        "firstName",
                        "Renée",
                        "lastName",
                        "Moreau",
                        "email",
                        address,
                        "locale",
                        locale,
                        "group",
                        "Managers",
                        "credential",
                        Map.of("type", "EMAIL_LINK")));
    }

    /** The id of somebody who was added by a link. */
    String invites(String address, String locale) {
        return adds(address, locale).expect(201).at("/id").asText();
    }

    Answer resets(String id) {
        return nadia.post("/accounts/" + id + "/reset", Map.of("type", "EMAIL_LINK"));
    }

    void sets(String id, String status) {
        nadia.put("/accounts/" + id + "/status", Map.of("status", status)).expect(204);
    }

    void moves(String id, String newAddress) {
        nadia.put("/accounts/" + id + "/email", Map.of("email", newAddress)).expect(204);
    }

    Answer account(String id) {
        return nadia.get("/accounts/" + id).expect(200);
    }

    boolean knows(String address) {
        return !realm.admin().users().searchByEmail(address, true).isEmpty();
    }

    /** The link in the latest mail to an address. */
    static String link(Mailbox mailbox, String address) {
        Mail mail = mailbox.to(address);
        return mail.links().get(0);
    }
}
