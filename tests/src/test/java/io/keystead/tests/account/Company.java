package io.keystead.tests.account;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A company on the shipped realm: Alice of its Administrators adds people to the other user groups. */
final class Company {

    static final String PASSWORD = "Battery-Staple-8";
    static final String PIN = "739154";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestRealm realm;
    private final Token token;

    private Company(TestRealm realm, TestUser alice) {
        this.realm = realm;
        this.token = alice.token();
    }

    static Company in(TestRealm realm) {
        return new Company(realm, administrator(realm));
    }

    /** Somebody new in the group Administrators. */
    static TestUser administrator(TestRealm realm) {
        return realm.user(realm.address(unique("alice")), PASSWORD).in("Administrators");
    }

    TestRealm realm() {
        return realm;
    }

    /** One token for all calls of Alice: Keycloak refuses a login while it still counts the one before. */
    Token token() {
        return token;
    }

    /** Our REST as Alice. */
    Rest rest() {
        return realm.as(token);
    }

    static String unique(String prefix) {
        return prefix + NUMBER.incrementAndGet();
    }

    /** What Alice fills in for somebody of a group, without a way to sign in. */
    static Map<String, Object> form(String group) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("firstName", "Camille");
        form.put("lastName", "Dubois");
        form.put("group", group);
        return form;
    }

    static Map<String, Object> secret(String value, boolean temporary) {
        return Map.of("type", "SECRET", "value", value, "temporary", temporary);
    }

    Answer add(Map<String, Object> form) {
        return rest().post("/accounts", form);
    }

    /** Somebody of Housekeeping who signs in with a PIN. */
    TestUser housekeeper() {
        Map<String, Object> form = form("Housekeeping");
        form.put("username", unique("camille"));
        form.put("credential", secret(PIN, false));
        return added(form, PIN);
    }

    /** Somebody of Managers who signs in with a password. */
    TestUser manager() {
        Map<String, Object> form = form("Managers");
        form.put("email", realm.address(unique("marc")));
        form.put("credential", secret(PASSWORD, false));
        return added(form, PASSWORD);
    }

    private TestUser added(Map<String, Object> form, String secret) {
        Answer created = add(form).expect(201);
        return realm.person(created.at("/id").asText(), created.at("/username").asText(), secret);
    }

    Answer account(TestUser person) {
        return rest().get("/accounts/" + person.id()).expect(200);
    }

    Answer put(TestUser person, String what, Object body) {
        return rest().put("/accounts/" + person.id() + what, body);
    }

    Answer post(TestUser person, String what, Object body) {
        return rest().post("/accounts/" + person.id() + what, body);
    }

    Answer status(TestUser person, String status) {
        return put(person, "/status", Map.of("status", status));
    }
}
