package io.keystead.tests.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import jakarta.ws.rs.BadRequestException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People look after their own contact data, which look as they do where they live, at every door (row B1). */
@KeysteadTest
final class ContactIT {

    private static final String PIN = "739154";

    private final TestRealm realm;

    ContactIT(@Shipped TestRealm realm) {
        this.realm = realm;
    }

    @BeforeAll
    static void theCompanyIsGerman(@Shipped TestRealm realm) {
        realm.with("keystead.company-country", "DE");
    }

    @Test
    void somebodySavesHisContactData() {
        Customer paul = Customer.of(realm);
        Map<String, String> contact = Customer.inParis();
        contact.putAll(Map.of(
                "street2", "Bâtiment B",
                "companyName", "L’Oréal",
                "vatNumber", "FR40303265045",
                "invoiceDelivery", "portal"));
        paul.saves(contact).expect(204);
        contact.forEach(
                (field, value) -> assertThat(paul.stored(field)).as(field).contains(value));
    }

    @Test
    void heIsAskedForWhatALetterAndACallNeed() {
        Customer paul = Customer.of(realm);
        assertThat(Customer.errors(paul.saves(Map.of("country", "FR"))))
                .containsOnlyKeys("phoneNumber", "street", "postalCode", "city")
                .containsValue("keysteadContactRequired");
        assertThat(Customer.errors(paul.saves(Map.of()))).containsKeys("country", "street", "phoneNumber");
        assertThat(paul.stored("country")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "country,     XX,                keysteadCountryUnknown",
        "country,     fr,                keysteadCountryUnknown",
        "postalCode,  EC1Y 8SY,          keysteadPostalCodeInvalid",
        "state,       CA,                keysteadContactNotInCountry",
        "vatNumber,   FR41303265045,     keysteadVatNumberInvalid",
        "vatNumber,   DE136695976,       keysteadVatNumberOtherCountry",
        "phoneNumber, +3361234567,       keysteadPhoneNumberInvalid",
        "companyName, L\u202Elaer\u00F4, keysteadTextDirection",
        "invoiceDelivery, pigeon,        error-invalid-value"
    })
    void whatDoesNotFitTheCountryIsRefusedAtItsFieldAtEveryDoor(String field, String value, String key) {
        Customer paul = Customer.of(realm);
        Map<String, String> contact = Customer.inParis();
        contact.put(field, value);
        assertThat(Customer.errors(paul.saves(contact))).containsEntry(field, key);

        paul.saves(Customer.inParis()).expect(204);
        assertThatThrownBy(() -> paul.isChangedByAnAdministrator(field, value)).isInstanceOf(BadRequestException.class);
        assertThat(paul.stored(field)).isNotEqualTo(Optional.of(value));
    }

    @Test
    void theFormFollowsTheCountry() {
        Customer paul = Customer.of(realm);
        JsonNode company = paul.rest().get("/contact").expect(200).json();
        assertThat(company.at("/country").asText()).isEqualTo("DE");
        assertThat(company.at("/companyCountry").asText()).isEqualTo("DE");
        assertThat(company.at("/locked")).isEmpty();
        assertThat(company.at("/canAskForChange").asBoolean()).isFalse();
        assertThat(company.at("/countries")).hasSizeGreaterThan(200);

        JsonNode unitedStates = contact(paul, "US");
        assertThat(field(unitedStates, "state").at("/required").asBoolean()).isTrue();
        assertThat(field(unitedStates, "state").at("/options").toString())
                .contains("{\"code\":\"CA\",\"name\":\"California\"}");
        assertThat(field(unitedStates, "vatNumber").at("/shown").asBoolean()).isFalse();
        assertThat(field(unitedStates, "postalCode").at("/example").asText()).matches("[0-9]{5}");

        JsonNode france = contact(paul, "FR");
        assertThat(field(france, "state").at("/shown").asBoolean()).isFalse();
        assertThat(field(france, "state").has("options")).isFalse();
        assertThat(field(france, "vatNumber").at("/shown").asBoolean()).isTrue();
        assertThat(field(france, "vatNumber").at("/required").asBoolean()).isFalse();
        assertThat(field(france, "phoneNumber").at("/example").asText()).startsWith("+33");
        assertThat(paul.rest()
                        .get("/contact?country=ZZ")
                        .expect(400)
                        .at("/field")
                        .asText())
                .isEqualTo("country");
    }

    @Test
    void theFormIsThatOfTheStoredCountryInThePersonsLanguage() {
        Customer paul = Customer.of(realm);
        Map<String, String> contact = Customer.inParis();
        contact.put("locale", "fr");
        paul.saves(contact).expect(204);
        JsonNode mine = paul.rest().get("/contact").expect(200).json();
        assertThat(mine.at("/country").asText()).isEqualTo("FR");
        assertThat(mine.at("/countries").toString()).contains("{\"code\":\"DE\",\"name\":\"Allemagne\"}");
    }

    @Test
    void staffWithAPinAreAskedForNothingButTheirName() {
        TestUser camille = realm.user(Customer.unique("camille"), PIN).in("Housekeeping");
        Token token = realm.app().signIn(camille);
        JsonNode mine =
                realm.asMyself(token).get("/contact?country=FR").expect(200).json();
        assertThat(mine.findValues("required").stream().filter(JsonNode::asBoolean))
                .hasSize(2);
        assertThat(field(mine, "email").at("/shown").asBoolean()).isFalse();
        realm.account(token)
                .save(Map.of("username", camille.username(), "firstName", "Camille", "lastName", "Dubois"))
                .expect(204);
        assertThat(Customer.errors(realm.account(token)
                        .save(Map.of(
                                "username",
                                camille.username(),
                                "firstName",
                                "Camille",
                                "lastName",
                                "Dubois",
                                "attributes",
                                Map.of("country", List.of("FR"), "postalCode", List.of("1"))))))
                .containsOnlyKeys("postalCode");
    }

    @Test
    void nobodyIsStoppedAtTheLoginForAMissingAddress() {
        Customer paul = Customer.of(realm);
        assertThat(realm.app().signIn(paul.person()).value()).isNotEmpty();
    }

    @Test
    void anAdministratorAddsSomebodyWithoutKnowingWhereHeLives(KeysteadServer server) {
        Rest root = realm.as(server.adminToken());
        Map<String, Object> form = new HashMap<>(Map.of(
                "firstName",
                "Marc",
                "lastName",
                "Lefèvre",
                "group",
                "Housekeeping",
                "username",
                Customer.unique("marc")));
        String id = root.post("/accounts", form).expect(201).at("/id").asText();
        root.put("/accounts/" + id, Map.of("lastName", "Lefebvre")).expect(204);
        assertThat(root.put("/accounts/" + id, Map.of("phoneNumber", "+3361234567"))
                        .expect(400)
                        .at("/field")
                        .asText())
                .isEqualTo("phoneNumber");
        form.put("username", Customer.unique("marc"));
        form.put("phoneNumber", "+3361234567");
        root.post("/accounts", form).expect(400);
        root.put("/accounts/" + id, Map.of("phoneNumber", "+33612345678")).expect(204);
    }

    @Test
    void anImportObeysTheSameRules(KeysteadServer server) {
        Map<String, Object> account = new HashMap<>(Map.of(
                "username",
                Customer.unique("import"),
                "firstName",
                "Nadia",
                "lastName",
                "Haddad",
                "group",
                "Housekeeping"));
        Map<String, Object> document = Map.of("accounts", List.of(account));
        account.put("phoneNumber", "+3361234567");
        Answer refused = realm.as(server.adminToken()).put("/import", document).expect(400);
        assertThat(refused.at("/field").asText()).isEqualTo("accounts[0].phoneNumber");
        account.put("phoneNumber", "+33612345678");
        realm.as(server.adminToken()).put("/import", document).expect(200);
    }

    @Test
    void nobodySeesItWithoutAToken(@Plain TestRealm plain) {
        realm.asMyself(Token.NONE).get("/contact").expect(401);
        realm.asMyself(Customer.of(realm).token().forged()).get("/contact").expect(401);
        plain.asMyself(plain.user(Customer.unique("paul"), "Battery-Staple-8"))
                .get("/contact")
                .expect(404);
    }

    private static JsonNode contact(Customer person, String country) {
        return person.rest().get("/contact?country=" + country).expect(200).json();
    }

    private static JsonNode field(JsonNode contact, String name) {
        for (JsonNode field : contact.at("/fields")) {
            if (field.at("/name").asText().equals(name)) {
                return field;
            }
        }
        throw new AssertionError("no field " + name + " in " + contact);
    }
}
