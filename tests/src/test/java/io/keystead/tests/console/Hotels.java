package io.keystead.tests.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A hotel group on the shipped realm; everybody and everything in it has a name that nobody else has. */
final class Hotels {

    static final String PASSWORD = "Battery-Staple-8";
    static final String PIN = "739154";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestRealm realm;
    private final KeysteadServer server;

    Hotels(TestRealm realm, KeysteadServer server) {
        // The shipped realm leads administrators to a second factor first, which is tested elsewhere.
        this.realm = realm.with("keystead.second-factor", "optional");
        this.server = server;
    }

    static String unique(String prefix) {
        return prefix + NUMBER.incrementAndGet();
    }

    TestRealm realm() {
        return realm;
    }

    /** Our REST as the administrator of the server. */
    Rest rest() {
        return realm.as(server.adminToken());
    }

    /** Somebody new in the group Administrators. */
    TestUser administrator() {
        return realm.user(realm.address(unique("alice")), PASSWORD).in("Administrators");
    }

    /** Somebody new who administers the whole realm. */
    TestUser realmAdministrator() {
        return manager().grant("realm-admin");
    }

    /** From now on this person reads everything in this language. */
    TestUser speaking(String language, TestUser person) {
        rest().put("/accounts/" + person.id(), Map.of("locale", language)).expect(204);
        return person;
    }

    /** Makes somebody the account administrator; whoever was it before joins Managers. */
    TestUser seated(TestUser person) {
        rest().put("/admin-seat", Map.of("userId", person.id(), "formerHolderGroup", "Managers"))
                .expect(204);
        return person;
    }

    TestEstablishment hotel(String name) {
        return realm.establishment(unique("H-"), name);
    }

    /** Somebody of Housekeeping who signs in with a PIN; her last name is as unique as her username. */
    TestUser housekeeper() {
        // What ends with a letter is in nobody else's name.
        String name = unique("camille") + "h";
        Map<String, Object> form = form(name, "Housekeeping", PIN);
        form.put("username", name);
        return added(form, PIN);
    }

    /** Somebody of Managers who signs in with a password. */
    TestUser manager() {
        String name = unique("marc");
        Map<String, Object> form = form(name, "Managers", PASSWORD);
        form.put("email", realm.address(name));
        return added(form, PASSWORD);
    }

    private static Map<String, Object> form(String name, String group, String secret) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("firstName", "Test");
        form.put("lastName", name);
        form.put("group", group);
        form.put("credential", Map.of("type", "SECRET", "value", secret, "temporary", false));
        return form;
    }

    private TestUser added(Map<String, Object> form, String secret) {
        Answer created = rest().post("/accounts", form).expect(201);
        return realm.person(created.at("/id").asText(), created.at("/username").asText(), secret);
    }

    /** How the list calls somebody who was added here. */
    static String nameOf(TestUser person) {
        return "Test " + person.username().split("@", 2)[0];
    }

    JsonNode account(TestUser person) {
        return rest().get("/accounts/" + person.id()).expect(200).json();
    }

    /** The account whose last name is this. */
    JsonNode accountNamed(String lastName) {
        String id = rest().get("/accounts?search=" + lastName)
                .expect(200)
                .at("/0/id")
                .asText();
        return rest().get("/accounts/" + id).expect(200).json();
    }
}
