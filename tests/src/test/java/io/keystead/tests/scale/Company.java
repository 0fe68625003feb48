package io.keystead.tests.scale;

import io.keystead.tests.document.LargeDocument;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.SqlClient;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.token.EstablishmentsMapper;
import java.util.stream.IntStream;

/**
 * A realm of many sites and people: everybody works in the first site, which is the default, and in two others; one
 * person in many.
 */
record Company(String name, int establishments, int people, int many) {

    private static final String APP = "app";
    private static final String SECRET = "Correct-Horse-7";

    /** Creates the realm with its people, without establishments; past Keycloak, which would take an hour. */
    void create(KeysteadServer server, SqlClient sql) {
        TestRealm realm = server.createRealm(
                """
                {"realm": "%s", "enabled": true, "attributes": {"keystead.enabled": "true"}}"""
                        .formatted(name));
        realm.app(APP, EstablishmentsMapper.usual().in());
        realm.user(busiest(), SECRET);
        sql.change(
                """
                insert into USER_ENTITY
                    (ID, REALM_ID, USERNAME, EMAIL_CONSTRAINT, EMAIL_VERIFIED, ENABLED, NOT_BEFORE)
                select gen_random_uuid(), r.ID, 'person-' || lpad(n::text, 5, '0'), gen_random_uuid(), false, true, 0
                from REALM r, generate_series(0, %d - 1) n where r.NAME = '%s'"""
                        .formatted(people, name));
    }

    /** The name of the person with many establishments. */
    String busiest() {
        return "camille@" + name + ".example";
    }

    String document() {
        LargeDocument document = new LargeDocument(establishments).member(busiest(), 0, IntStream.range(0, many));
        for (int person = 0; person < people; person++) {
            int second = 1 + person % (establishments - 2);
            document.member("person-%05d".formatted(person), 0, IntStream.of(0, second, second + 1));
        }
        return document.json();
    }

    Answer imported(KeysteadServer server) {
        return server.realm(name).as(server.adminToken()).putGzipped("/import", document());
    }

    String exported(KeysteadServer server) {
        return server.realm(name)
                .as(server.adminToken())
                .download("/export")
                .expect(200)
                .text();
    }

    TestApp app(KeysteadServer server) {
        return server.realm(name).app(APP);
    }

    TestUser busiestOn(KeysteadServer server) {
        return server.realm(name).person(busiest(), SECRET);
    }

    /** The id of the first establishment. */
    String firstId(KeysteadServer server) {
        return server.realm(name)
                .as(server.adminToken())
                .get("/establishments?max=1&sort=code")
                .expect(200)
                .at("/0/id")
                .asText();
    }
}
