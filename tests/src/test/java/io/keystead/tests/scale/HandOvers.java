package io.keystead.tests.scale;

import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.SqlClient;
import io.keystead.tests.harness.TestRealm;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A realm whose administrator's seat is given from one to the next without a pause, several times at once. */
final class HandOvers {

    private static final String REALM = "hand-overs";
    private static final int PEOPLE = 20;
    private static final int AT_ONCE = 6;

    private static final Executor EACH_ITS_THREAD = work -> new Thread(work).start();

    private final AtomicInteger done = new AtomicInteger();

    /**
     * What is in the database.
     *
     * @param holders user ids of the seats, one or none
     * @param administrators user ids
     * @param inGroups a user id for each user group that somebody is in
     */
    record Left(List<String> holders, List<String> administrators, List<String> inGroups) {}

    int people() {
        return PEOPLE;
    }

    /** How many succeeded. */
    int done() {
        return done.get();
    }

    void create(KeysteadServer server) {
        TestRealm realm = server.createShippedRealm(REALM);
        List<Map<String, String>> accounts = IntStream.range(0, PEOPLE)
                .mapToObj(number -> "person-" + number + "@" + REALM + ".example")
                .map(address -> Map.of(
                        "username", address,
                        "email", address,
                        "firstName", "Marc",
                        "lastName", "Lefèvre",
                        "group", "Managers"))
                .toList();
        realm.as(server.adminToken())
                .put("/import", Map.of("accounts", accounts, "accountAdministrator", "person-0@" + REALM + ".example"))
                .expect(200);
    }

    /** Goes on until the server does not answer any more, which completes it exceptionally. */
    CompletableFuture<Void> goOn(KeysteadServer server) {
        List<String> people = server.realm(REALM)
                .as(server.adminToken())
                .get("/accounts?max=" + PEOPLE)
                .expect(200)
                .json()
                .findValuesAsText("id");
        return CompletableFuture.allOf(IntStream.range(0, AT_ONCE)
                .mapToObj(caller -> CompletableFuture.runAsync(() -> goOn(server, people, caller), EACH_ITS_THREAD))
                .toArray(CompletableFuture<?>[]::new));
    }

    private void goOn(KeysteadServer server, List<String> people, int caller) {
        for (int next = caller; ; next = (next + AT_ONCE + 1) % people.size()) {
            int status = server.realm(REALM)
                    .as(server.adminToken())
                    .put("/admin-seat", Map.of("userId", people.get(next), "formerHolderGroup", "Managers"))
                    .status();
            if (status == 204) {
                done.incrementAndGet();
            }
        }
    }

    static Left left(SqlClient sql) {
        String inGroups =
                """
                select m.USER_ID from USER_GROUP_MEMBERSHIP m join KEYCLOAK_GROUP g on g.ID = m.GROUP_ID
                join REALM r on r.ID = g.REALM_ID where r.NAME = '%s'"""
                        .formatted(REALM);
        return new Left(
                sql.rows("select s.USER_ID from KEYSTEAD_ADMIN_SEAT s join REALM r on r.ID = s.REALM_ID"
                        + " where r.NAME = '" + REALM + "'"),
                sql.rows(inGroups + " and g.NAME = 'Administrators'"),
                sql.rows(inGroups));
    }
}
