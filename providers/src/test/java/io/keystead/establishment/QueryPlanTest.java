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

/** What is asked at every token and on every page goes by an index, at 100,000 establishments and 300,000 memberships. */
final class QueryPlanTest {

    private static final Paging PAGE = new Paging(0, 20);

    @DatabaseTest(DatabaseVendor.POSTGRESQL)
    void readsNoTableFromEndToEnd(StoreDatabase database) {
        RealmAtSize realm = RealmAtSize.filled(database, 100_000, 100_000, 2_000);
        String user = realm.person(1);
        String site = realm.establishment(7);
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
        planOf(database, em -> new EstablishmentStore(em, realm.id()).findByCodes(List.of("E7", "E8", "E9")));
        planOf(database, em -> new EstablishmentStore(em, realm.id()).findAfter("e7", 500));
        planOf(database, em -> new MemberStore(em, realm.id(), (builder, query, people) -> List.of())
                .search(site, "person", PAGE));
        planOf(database, em -> new EstablishmentPurge(em).ofUser(user));
        String colleague = realm.person(2);
        shared(database, realm, store -> store.find(List.of(user, colleague)));
        shared(database, realm, store -> store.findElsewhere(List.of(user, colleague)));
        shared(database, realm, store -> store.findCodesNotShared(colleague));
        shared(database, realm, store -> store.findOwnKeys(List.of("e7", "e8")));
        planOf(database, em -> Colleagues.of(em, new SharedEstablishmentStore(em, realm.id(), user), null));
        planOf(database, em -> Colleagues.of(em, new SharedEstablishmentStore(em, realm.id(), user), "e7"));
    }

    private static void shared(StoreDatabase database, RealmAtSize realm, Consumer<SharedEstablishmentStore> work) {
        planOf(database, em -> work.accept(new SharedEstablishmentStore(em, realm.id(), realm.person(1))));
    }

    private static void memberships(StoreDatabase database, RealmAtSize realm, Consumer<MembershipStore> work) {
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
}
