package io.keystead.tests.team;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.keycloak.admin.client.resource.GroupResource;
import org.keycloak.representations.idm.GroupRepresentation;

/** Hotels whose managers look after their staff: a shipped realm in which Managers and Concierges are team groups. */
final class Hotels {

    static final String PASSWORD = "Battery-Staple-8";
    static final String PIN = "739154";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestRealm realm;
    private final KeysteadServer server;

    Hotels(TestRealm realm, KeysteadServer server) {
        this.realm = realm.with("keystead.team-groups", "/Managers, Concierges");
        this.server = server;
        // One token for all calls of a manager, also on a slow machine.
        realm.with(settings -> settings.setAccessTokenLifespan(3600));
        GroupResource concierges = realm.admin().groups().group(realm.group("Concierges"));
        GroupRepresentation marked = concierges.toRepresentation();
        marked.singleAttribute("keystead.user-group", "true");
        concierges.update(marked);
    }

    static String unique(String prefix) {
        return prefix + NUMBER.incrementAndGet();
    }

    TestRealm realm() {
        return realm;
    }

    TestEstablishment hotel() {
        String code = unique("H-");
        return realm.establishment(code, "Hôtel " + code);
    }

    TestUser manager(TestEstablishment... hotels) {
        return of("Managers", hotels);
    }

    /** Somebody with an e-mail address and a password. */
    TestUser of(String group, TestEstablishment... hotels) {
        return letIn(realm.user(realm.address(unique("marc")), PASSWORD).in(group), hotels);
    }

    /** Somebody of Housekeeping with a PIN. */
    TestUser staff(TestEstablishment... hotels) {
        return letIn(realm.user(unique("camille"), PIN).in("Housekeeping"), hotels);
    }

    static TestUser letIn(TestUser person, TestEstablishment... hotels) {
        for (TestEstablishment hotel : hotels) {
            hotel.with(person);
        }
        return person;
    }

    /** What a manager fills in for somebody of Housekeeping. */
    static Map<String, Object> form(TestEstablishment hotel) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("firstName", "Nadia");
        form.put("lastName", "Haddad");
        form.put("username", unique("nadia"));
        form.put("group", "Housekeeping");
        form.put("establishments", List.of(hotel.code()));
        return form;
    }

    /** Our REST as the administrator of the server. */
    Rest root() {
        return realm.as(server.adminToken());
    }

    /** What the database has of this person, for administrators. */
    Answer account(TestUser person) {
        return root().get("/accounts/" + person.id()).expect(200);
    }

    List<String> establishmentsOf(TestUser person) {
        return account(person)
                .at("/establishments")
                .valueStream()
                .map(code -> code.asText())
                .toList();
    }
}
