package io.keystead.tests.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.PlainBrowser;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** What stands on a document that was issued for somebody, he can not change any more; an administrator can (row B2). */
@KeysteadTest
final class DocumentLockIT {

    private static final Map<String, Object> INVOICE =
            Map.of("issued", true, "reference", "INV-2026-001", "date", "2026-01-05");

    private final TestRealm realm;
    private final Rest root;

    DocumentLockIT(@Shipped TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.root = realm.as(server.adminToken());
    }

    @BeforeAll
    static void record(@Shipped TestRealm realm) {
        realm.with(settings -> {
            settings.setAdminEventsEnabled(true);
            settings.setAdminEventsDetailsEnabled(true);
        });
    }

    private Customer invoiced() {
        Customer paul = Customer.of(realm);
        Map<String, String> contact = Customer.inParis();
        contact.put("vatNumber", "FR40303265045");
        contact.put("companyName", "Vins Bernard");
        paul.saves(contact).expect(204);
        tell(paul, INVOICE).expect(204);
        return paul;
    }

    private Answer tell(Customer person, Map<String, Object> documents) {
        return root.put(path(person), documents);
    }

    private static String path(Customer person) {
        return "/accounts/" + person.person().id() + "/documents";
    }

    @Test
    void heCanNotMoveToAnotherCountryNorToNone() {
        Customer paul = invoiced();
        assertThat(Customer.errors(paul.saves(Customer.inBerlin())))
                .containsOnlyKeys("country")
                .containsValue("keysteadContactLocked");
        Map<String, String> nowhere = Customer.inParis();
        nowhere.remove("country");
        assertThat(Customer.errors(paul.saves(nowhere))).containsKey("country");
        assertThat(paul.stored("country")).contains("FR");
        assertThat(paul.stored("city")).contains("Paris");
    }

    @Test
    void everythingElseIsStillHis() {
        Customer paul = invoiced();
        Map<String, String> lyon = Customer.inParis();
        lyon.putAll(Map.of("postalCode", "69001", "city", "Lyon"));
        paul.saves("Paul-Henri", "Bernard", lyon).expect(204);
        assertThat(paul.stored("city")).contains("Lyon");
        assertThat(paul.stored("vatNumber")).isEmpty();
    }

    @Test
    void thePageSaysWhyBeforeHeTries() {
        Customer paul = invoiced();
        JsonNode locked = paul.rest().get("/contact").expect(200).at("/locked");
        assertThat(locked).hasSize(1);
        assertThat(locked.at("/0/name").asText()).isEqualTo("country");
        assertThat(locked.at("/0/reference").asText()).isEqualTo("INV-2026-001");
        assertThat(locked.at("/0/date").asText()).isEqualTo("2026-01-05");
    }

    @Test
    void theFormAtALoginIsNoWayRound() {
        Customer paul = invoiced();
        UserRepresentation person = paul.person().resource().toRepresentation();
        person.setRequiredActions(List.of("UPDATE_PROFILE"));
        paul.person().resource().update(person);
        PlainBrowser browser = realm.app().browser();
        Answer form = browser.signsIn(browser.opens(Map.of()), paul.person());
        Map<String, String> fields = new HashMap<>(Customer.inBerlin());
        fields.putAll(Map.of("email", paul.person().username(), "firstName", "Paul", "lastName", "Bernard"));
        Answer refused = browser.submits(form, fields);
        assertThat(refused.text()).contains("Documents were issued with this");
        assertThat(paul.stored("country")).contains("FR");
        fields.putAll(Customer.inParis());
        browser.submits(refused, fields);
        assertThat(paul.stored("lastName")).isEmpty();
        assertThat(paul.person().resource().toRepresentation().getLastName()).isEqualTo("Bernard");
    }

    @Test
    void anAdministratorMovesHim() {
        Customer paul = invoiced();
        UserRepresentation person = paul.person().resource().toRepresentation();
        Customer.inBerlin().forEach(person::singleAttribute);
        person.getAttributes().remove("vatNumber");
        paul.person().resource().update(person);
        assertThat(paul.stored("country")).contains("DE");
        assertThat(paul.saves(Customer.inBerlin()).status()).isEqualTo(204);
    }

    @Test
    void takenBackItIsHisAgain() {
        Customer paul = invoiced();
        tell(paul, Map.of("issued", false)).expect(204);
        assertThat(root.get(path(paul)).expect(200).text()).isEqualTo("{\"issued\":false}");
        paul.saves(Customer.inBerlin()).expect(204);
        assertThat(paul.rest().get("/contact").expect(200).at("/locked")).isEmpty();
    }

    @Test
    void whoHasNoCountryYetMayStillSayIt() {
        Customer paul = Customer.of(realm);
        tell(paul, Map.of("issued", true)).expect(204);
        assertThat(paul.rest().get("/contact").expect(200).at("/locked")).isEmpty();
        paul.saves(Customer.inParis()).expect(204);
        assertThat(Customer.errors(paul.saves(Customer.inBerlin()))).containsOnlyKeys("country");
    }

    @Test
    void aRealmLocksNameAndVatNumberToo(KeysteadServer server) {
        try (TestRealm strict = server.createShippedRealm(Customer.unique("strict"))) {
            strict.with("keystead.locked-after-documents", "vat, name");
            Customer paul = Customer.of(strict);
            Map<String, String> contact = Customer.inParis();
            contact.put("vatNumber", "FR40303265045");
            paul.saves(contact).expect(204);
            strict.as(server.adminToken()).put(path(paul), INVOICE).expect(204);
            assertThat(Customer.errors(paul.saves("Jean", "Bernard", Customer.inParis())))
                    .containsOnlyKeys("firstName", "lastName", "vatNumber");
            contact.put("companyName", "Vins Bernard");
            paul.saves(contact).expect(204);
            contact.put("companyName", "Bières Bernard");
            assertThat(Customer.errors(paul.saves(contact))).containsOnlyKeys("companyName");
        }
    }

    @Test
    void eachChangeIsOneAdminEvent() {
        Customer paul = invoiced();
        tell(paul, INVOICE).expect(204);
        assertThat(root.get(path(paul)).expect(200).json().toString())
                .contains("\"issued\":true", "\"reference\":\"INV-2026-001\"", "\"date\":\"2026-01-05\"");
        assertThat(events(paul)).hasSize(1);
        tell(paul, Map.of("issued", true, "reference", "INV-2026-002")).expect(204);
        assertThat(events(paul)).hasSize(2);
        assertThat(root.get(path(paul)).expect(200).json().has("date")).isFalse();
    }

    private List<AdminEventRepresentation> events(Customer person) {
        return realm.admin().getAdminEvents().stream()
                .filter(event -> "KEYSTEAD_ISSUED_DOCUMENT".equals(event.getResourceType()))
                .filter(event ->
                        event.getResourcePath().contains(person.person().id()))
                .toList();
    }

    @Test
    void whatCanNotBeReadIsRefusedAtItsField() {
        Customer paul = Customer.of(realm);
        refusedAt("issued", paul, Map.of("reference", "INV-1"));
        refusedAt("date", paul, Map.of("issued", true, "date", "2026-02-30"));
        refusedAt("date", paul, Map.of("issued", true, "date", "5.1.2026"));
        refusedAt("reference", paul, Map.of("issued", true, "reference", " "));
        refusedAt("reference", paul, Map.of("issued", true, "reference", "a\nb"));
        refusedAt("reference", paul, Map.of("issued", true, "reference", "x".repeat(256)));
        refusedAt("reference", paul, Map.of("issued", false, "reference", "INV-1"));
        refusedAt("invoice", paul, Map.of("issued", true, "invoice", "INV-1"));
        assertThat(root.get(path(paul)).expect(200).at("/issued").asBoolean()).isFalse();
    }

    private void refusedAt(String field, Customer person, Map<String, Object> documents) {
        assertThat(tell(person, documents).expect(400).at("/field").asText()).isEqualTo(field);
    }
}
