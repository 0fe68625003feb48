package io.keystead.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.persistence.DatabaseTest;
import io.keystead.persistence.DatabaseVendor;
import io.keystead.persistence.StoreDatabase;
import io.keystead.rest.Paging;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What a page, a token and a removal cost at 100,000 establishments and 300,000 memberships, with somebody who has 2,000:
 * as many statements as at 100; {@code docs/operations.md} states how many.
 */
final class ScaleTest {

    private static final Paging PAGE = new Paging(0, 20);

    private static final EstablishmentQuery SEARCH =
            new EstablishmentQuery("hotel 7", null, EstablishmentQuery.Sort.NAME);

    private static final List<Operation> READ = List.of(
            new Operation("establishments, a page of a search", 2, (em, realm) -> establishments(em, realm)
                    .search(SEARCH, PAGE)),
            new Operation("establishments, count", 1, (em, realm) -> establishments(em, realm)
                    .count(SEARCH)),
            new Operation("members, a page of a search", 1, (em, realm) -> members(em, realm)
                    .search(realm.establishment(1), "person", PAGE)),
            new Operation("members, count", 1, (em, realm) -> members(em, realm).count(realm.establishment(1), null)),
            new Operation("establishments of a user", 3, (em, realm) -> memberships(em, realm)
                    .ofUser(realm.person(1), "hotel", PAGE)),
            new Operation("my establishments", 3, (em, realm) -> memberships(em, realm)
                    .ofMyself(realm.person(1), "E2", null, PAGE)),
            new Operation("a token", 1, (em, realm) -> memberships(em, realm).claims(realm.person(1), "E2", 100)),
            new Operation("a choice at login", 2, (em, realm) -> memberships(em, realm)
                    .findEnabled(realm.person(1), "E1")));

    /** Locks, default of each member, memberships with the establishment; an entity's attributes go by themselves. */
    private static final Operation DELETE_ESTABLISHMENT =
            new Operation("deleting an establishment", 6, (em, realm) -> establishments(em, realm)
                    .delete(realm.establishment(1)));

    private static final Operation DELETE_REALM =
            new Operation("deleting a realm", 2, (em, realm) -> new EstablishmentPurge(em).ofRealm(realm.id()));

    /** Generous: a loaded machine needs ten times what an idle one does. */
    private static final Duration SECONDS = Duration.ofSeconds(60);

    private record Operation(String name, int statements, BiConsumer<EntityManager, RealmAtSize> work) {

        List<String> on(StoreDatabase database, RealmAtSize realm) {
            return database.statementsOf(em -> work.accept(em, realm));
        }
    }

    @DatabaseTest({DatabaseVendor.H2, DatabaseVendor.POSTGRESQL})
    void costsAsManyStatementsAsASmallRealm(StoreDatabase database) {
        RealmAtSize small = RealmAtSize.filled(database, 100, 100, 100);
        RealmAtSize large = RealmAtSize.filled(database, 100_000, 100_000, 2_000);
        READ.forEach(operation -> costsTheSame(operation, database, small, large));
        for (Operation removal : List.of(DELETE_ESTABLISHMENT, DELETE_REALM)) {
            Instant begin = Instant.now();
            costsTheSame(removal, database, small, large);
            assertThat(Duration.between(begin, Instant.now()))
                    .as(removal.name())
                    .isLessThan(SECONDS);
        }
    }

    private static void costsTheSame(
            Operation operation, StoreDatabase database, RealmAtSize small, RealmAtSize large) {
        assertThat(operation.on(database, large))
                .as(operation.name())
                .hasSizeBetween(1, operation.statements())
                .hasSameSizeAs(operation.on(database, small));
    }

    private static EstablishmentService establishments(EntityManager em, RealmAtSize realm) {
        return new EstablishmentService(em, realm.id());
    }

    private static MembershipService memberships(EntityManager em, RealmAtSize realm) {
        return new MembershipService(em, realm.id());
    }

    private static MemberStore members(EntityManager em, RealmAtSize realm) {
        return new MemberStore(em, realm.id(), (builder, query, user) -> List.of());
    }
}
