package io.keystead.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.persistence.DatabaseTest;
import io.keystead.persistence.DatabaseVendor;
import io.keystead.persistence.StoreDatabase;
import io.keystead.rest.Paging;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;

/** What is asked at every token and on every page goes by an index, at 100,000 memberships of 20,000 users. */
final class QueryPlanTest {

    private static final int ESTABLISHMENTS = 10_000;
    private static final int MEMBERSHIPS = 100_000;
    private static final int USERS = 20_000;

    private static final Paging PAGE = new Paging(0, 20);

    @DatabaseTest(DatabaseVendor.POSTGRESQL)
    void readsNoTableFromEndToEnd(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        fill(database, realm);
        String user = realm.id() + "-7";
        String site = realm.id().substring(0, 28) + "7";
        memberships(database, realm, store -> store.findForToken(user, "e7", 102));
        memberships(database, realm, store -> store.find(user, "hotel", true, PAGE));
        memberships(database, realm, store -> store.count(user, null, null));
        planOf(database, em -> new DefaultStore(em, realm.id()).find(user));
        memberships(database, realm, store -> store.isMember(site, user));
        planOf(database, em -> new EstablishmentStore(em, realm.id())
                .search(new EstablishmentQuery(null, null, EstablishmentQuery.Sort.NAME), PAGE));
        planOf(database, em -> new EstablishmentStore(em, realm.id())
                .search(new EstablishmentQuery(null, true, EstablishmentQuery.Sort.CODE), PAGE));
        planOf(database, em -> new EstablishmentStore(em, realm.id()).findByCode("E7"));
        planOf(database, em -> new EstablishmentPurge(em).ofUser(user));
    }

    private static void memberships(StoreDatabase database, StoredRealm realm, Consumer<MembershipStore> work) {
        planOf(database, em -> work.accept(new MembershipStore(em, realm.id())));
    }

    /** Checks the plan of each statement; parameters stay open, as in a prepared statement that was run often. */
    private static void planOf(StoreDatabase database, Consumer<EntityManager> work) {
        List<String> statements = database.statementsOf(work);
        assertThat(statements).isNotEmpty();
        statements.forEach(sql -> {
            String plan = explain(database, sql);
            assertThat(plan).as(sql).contains("Index").doesNotContain("Seq Scan on keystead_");
        });
    }

    private static String explain(StoreDatabase database, String sql) {
        long parameters = sql.chars().filter(character -> character == '?').count();
        String nulls = Stream.generate(() -> "null").limit(parameters).collect(Collectors.joining(", "));
        return database.inTransaction(em -> em.unwrap(Session.class).doReturningWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local plan_cache_mode = force_generic_plan");
                statement.execute("prepare explained as " + numbered(sql));
                String plan = lines(statement.executeQuery("explain execute explained(" + nulls + ")"));
                statement.execute("deallocate explained");
                return plan;
            }
        }));
    }

    private static String lines(ResultSet plan) throws SQLException {
        StringBuilder lines = new StringBuilder();
        while (plan.next()) {
            lines.append(plan.getString(1)).append('\n');
        }
        return lines.toString();
    }

    private static String numbered(String sql) {
        String[] parts = sql.split("\\?", -1);
        return IntStream.range(0, parts.length)
                .mapToObj(index -> (index == 0 ? "" : "$" + index) + parts[index])
                .collect(Collectors.joining());
    }

    private static void fill(StoreDatabase database, StoredRealm realm) {
        String short28 = realm.id().substring(0, 28);
        run(
                database,
                """
                insert into KEYSTEAD_ESTABLISHMENT (ID, REALM_ID, CODE, CODE_KEY, NAME, SEARCH_TEXT, ENABLED)
                select '%1$s' || n, '%2$s', 'E' || n, 'e' || n, 'Hotel ' || n, 'e' || n || ' hotel ' || n, true
                from generate_series(1, %3$d) n"""
                        .formatted(short28, realm.id(), ESTABLISHMENTS));
        run(
                database,
                """
                insert into KEYSTEAD_MEMBERSHIP (ESTABLISHMENT_ID, USER_ID)
                select '%1$s' || 1 + n %% %3$d, '%2$s-' || n / 5 from generate_series(1, %4$d) n
                """
                        .formatted(short28, realm.id(), ESTABLISHMENTS, MEMBERSHIPS));
        run(
                database,
                """
                insert into KEYSTEAD_DEFAULT_ESTABLISHMENT (USER_ID, ESTABLISHMENT_ID)
                select USER_ID, min(ESTABLISHMENT_ID) from KEYSTEAD_MEMBERSHIP
                where USER_ID like '%1$s-%%' group by USER_ID"""
                        .formatted(realm.id()));
        run(database, "analyze");
        long users = database.inTransaction(em -> em.createQuery(
                        "select count(d) from DefaultEstablishmentEntity d where d.userId like :mine", Long.class)
                .setParameter("mine", realm.id() + "-%")
                .getSingleResult());
        assertThat(users).isGreaterThanOrEqualTo(USERS);
    }

    private static void run(StoreDatabase database, String sql) {
        database.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate());
    }
}
