package io.keystead.tests.contact;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.harness.AccountRest;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.keycloak.representations.idm.UserRepresentation;

/** Somebody who signs in with a password and looks after his own contact data. */
final class Customer {

    static final String PASSWORD = "Battery-Staple-8";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestRealm realm;
    private final TestUser person;
    private final Token token;

    private Customer(TestRealm realm, TestUser person) {
        this.realm = realm;
        this.person = person;
        this.token = person.token();
    }

    /** Somebody new of whom nothing is known but name and address of e-mail. */
    static Customer of(TestRealm realm) {
        return new Customer(
                realm, realm.user(realm.address(unique("paul")), PASSWORD).in("Managers"));
    }

    static String unique(String prefix) {
        return prefix + NUMBER.incrementAndGet();
    }

    static Map<String, String> inParis() {
        return new HashMap<>(Map.of(
                "phoneNumber", "+33612345678",
                "street", "1 rue de Rivoli",
                "postalCode", "75001",
                "city", "Paris",
                "country", "FR"));
    }

    static Map<String, String> inBerlin() {
        return new HashMap<>(Map.of(
                "phoneNumber", "+4930123456",
                "street", "Unter den Linden 1",
                "postalCode", "10117",
                "city", "Berlin",
                "country", "DE"));
    }

    TestUser person() {
        return person;
    }

    Token token() {
        return token;
    }

    Rest rest() {
        return realm.asMyself(token);
    }

    /** What he saves in the account console. */
    Answer saves(Map<String, String> contact) {
        return saves(person.username().split("@", 2)[0], "Test", contact);
    }

    Answer saves(String firstName, String lastName, Map<String, String> contact) {
        Map<String, List<String>> attributes = new HashMap<>();
        contact.forEach((name, value) -> attributes.put(name, List.of(value)));
        return console()
                .save(Map.of(
                        "username", person.username(),
                        "email", person.username(),
                        "firstName", firstName,
                        "lastName", lastName,
                        "attributes", attributes));
    }

    AccountRest console() {
        return realm.account(token);
    }

    /** The stored value, as an administrator sees it. */
    Optional<String> stored(String attribute) {
        return Optional.ofNullable(person.resource().toRepresentation().firstAttribute(attribute));
    }

    /** What an administrator does in Keycloak's own console. */
    void isChangedByAnAdministrator(String attribute, String value) {
        UserRepresentation present = person.resource().toRepresentation();
        present.singleAttribute(attribute, value);
        person.resource().update(present);
    }

    /** Keys of messages by field, of an answer that refuses; Keycloak leaves the list out if there is only one. */
    static Map<String, String> errors(Answer refusal) {
        JsonNode body = refusal.expect(400).json();
        Map<String, String> errors = new HashMap<>();
        Iterable<JsonNode> all = body.has("errors") ? body.get("errors") : List.of(body);
        all.forEach(error -> errors.put(
                error.path("field").asText(), error.path("errorMessage").asText()));
        return errors;
    }
}
