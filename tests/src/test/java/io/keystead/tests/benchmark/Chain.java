package io.keystead.tests.benchmark;

import io.keystead.tests.document.LargeDocument;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.SqlClient;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.scale.Crowd;

/**
 * A company of 100,000 establishments and 100,000 people on the shipped realm: everybody may enter the head office and
 * two more.
 */
final class Chain {

    /** What a search finds that looks for one establishment of all. */
    static final String LAST_SITE = LargeDocument.code(99_999);

    private static final int SITES = 100_000;
    private static final Crowd CROWD = new Crowd("chain", 100_000);

    private final TestRealm realm;
    private final TestUser administrator;

    private Chain(TestRealm realm, TestUser administrator) {
        this.realm = realm;
        this.administrator = administrator;
    }

    /** Sets it up within a minute or two, most of it past Keycloak. */
    static Chain create(KeysteadServer server, SqlClient sql) {
        CROWD.create(server, sql);
        TestRealm realm = server.realm(CROWD.name()).with("keystead.second-factor", "optional");
        realm.as(server.adminToken())
                .putGzipped("/import", new LargeDocument(SITES).json())
                .expect(200);
        sql.change(
                "analyze", memberships("u.CREATED_TIMESTAMP - 1"), memberships("mod(u.CREATED_TIMESTAMP * 7, 100000)"));
        sql.change("analyze");
        TestUser alice = realm.user("alice@chain.example", "Battery-Staple-8").in("Administrators");
        return new Chain(realm, alice);
    }

    /** Access to the establishment whose number this makes of each person's. */
    private static String memberships(String number) {
        return """
                insert into KEYSTEAD_MEMBERSHIP (ESTABLISHMENT_ID, USER_ID)
                select e.ID, u.ID from USER_ENTITY u
                join KEYSTEAD_ESTABLISHMENT e
                    on e.REALM_ID = u.REALM_ID and e.CODE_KEY = 's-' || lpad((%s)::text, 5, '0')
                where u.ID like 'chain-%%'
                on conflict do nothing"""
                .formatted(number);
    }

    TestRealm realm() {
        return realm;
    }

    /** One with a password, of the group Administrators. */
    TestUser administrator() {
        return administrator;
    }

    /** The establishment that everybody may enter. */
    String headOffice(KeysteadServer server) {
        return realm.as(server.adminToken())
                .get("/establishments?search=PAR-01")
                .expect(200)
                .at("/0/id")
                .asText();
    }
}
