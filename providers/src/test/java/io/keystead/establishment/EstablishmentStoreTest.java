package io.keystead.establishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystead.establishment.EstablishmentQuery.Sort;
import io.keystead.persistence.DatabaseTest;
import io.keystead.persistence.StoreDatabase;
import io.keystead.rest.Paging;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

final class EstablishmentStoreTest {

    private static final EstablishmentQuery EVERYTHING = new EstablishmentQuery(null, null, Sort.NAME);

    @DatabaseTest
    void findsACodeWhateverItsCase(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String id = realm.establishment("Par-01", "Hôtel Opéra");
        Optional<EstablishmentEntity> found = realm.withEstablishments(store -> store.findByCode("pAR-01"));
        assertThat(found).get().extracting(EstablishmentEntity::id).isEqualTo(id);
    }

    @DatabaseTest
    void refusesTheSameCodeInAnotherCase(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        realm.establishment("PAR-01", "Hôtel Opéra");
        assertThatThrownBy(() -> realm.establishment("par-01", "Hôtel Bastille"))
                .isInstanceOf(PersistenceException.class);
    }

    @DatabaseTest
    void letsTwoRealmsUseOneCode(StoreDatabase database) {
        StoredRealm one = new StoredRealm(database);
        StoredRealm another = new StoredRealm(database);
        String id = one.establishment("PAR-01", "Hôtel Opéra");
        String otherId = another.establishment("PAR-01", "Hôtel Bastille");
        assertThat(ids(one, EVERYTHING)).containsExactly(id);
        assertThat(ids(another, EVERYTHING)).containsExactly(otherId);
    }

    @DatabaseTest
    void knowsNothingOfAnotherRealm(StoreDatabase database) {
        StoredRealm stranger = new StoredRealm(database);
        String id = new StoredRealm(database).establishment("PAR-01", "Hôtel Opéra");
        assertThat(ids(stranger, EVERYTHING)).isEmpty();
        stranger.withEstablishments(store -> {
            assertThat(store.findById(id)).isEmpty();
            assertThat(store.findByIdLocked(id)).isEmpty();
            assertThat(store.findByCode("PAR-01")).isEmpty();
            assertThat(store.findAfter("", 10)).isEmpty();
            assertThat(store.count(EVERYTHING)).isZero();
            return true;
        });
    }

    @DatabaseTest
    void findsPartsOfCodeOrNameWhateverCaseAndAccents(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        realm.establishment("PAR-01", "Hôtel Opéra");
        realm.establishment("LYO-01", "Auberge du Cœur");
        realm.establishment("HAM-01", "Hauptstraße");
        assertThat(codes(realm, "hotel")).containsExactly("PAR-01");
        assertThat(codes(realm, "HÔTEL O")).containsExactly("PAR-01");
        assertThat(codes(realm, "lyo")).containsExactly("LYO-01");
        assertThat(codes(realm, "COEUR")).containsExactly("LYO-01");
        assertThat(codes(realm, "strasse")).containsExactly("HAM-01");
        assertThat(codes(realm, "-01")).containsExactly("LYO-01", "HAM-01", "PAR-01");
        assertThat(codes(realm, "01 hotel")).isEmpty();
        assertThat(codes(realm, "motel")).isEmpty();
    }

    @DatabaseTest
    void takesWildcardsForThemselves(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        realm.establishment("A", "100% Hotel");
        realm.establishment("B", "100 Hotel");
        realm.establishment("C_1", "Snake_Hotel!");
        realm.establishment("C-1", "Back\\slash [a]");
        assertThat(codes(realm, "%")).containsExactly("A");
        assertThat(codes(realm, "_")).containsExactly("C_1");
        assertThat(codes(realm, "c_1")).containsExactly("C_1");
        assertThat(codes(realm, "!")).containsExactly("C_1");
        assertThat(codes(realm, "\\")).containsExactly("C-1");
        assertThat(codes(realm, "[a]")).containsExactly("C-1");
        assertThat(codes(realm, "'")).isEmpty();
    }

    @DatabaseTest
    void narrowsToEnabledOrDisabled(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String open = realm.establishment("A", "Open");
        String closed = realm.disabled("B", "Closed");
        assertThat(ids(realm, new EstablishmentQuery(null, true, Sort.NAME))).containsExactly(open);
        assertThat(ids(realm, new EstablishmentQuery(null, false, Sort.NAME))).containsExactly(closed);
        assertThat(ids(realm, new EstablishmentQuery("open", false, Sort.NAME))).isEmpty();
    }

    @DatabaseTest
    void sortsByNameOrCode(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String one = realm.establishment("B", "Alpha");
        String two = realm.establishment("a", "Beta");
        assertThat(ids(realm, new EstablishmentQuery(null, null, Sort.NAME))).containsExactly(one, two);
        assertThat(ids(realm, new EstablishmentQuery(null, null, Sort.CODE))).containsExactly(two, one);
    }

    @DatabaseTest
    void givesEachOfTheSameNameOnOnePageOnly(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        IntStream.range(0, 7).forEach(number -> realm.establishment("E" + number, "Hotel"));
        List<String> pages = IntStream.of(0, 3, 6, 9)
                .mapToObj(first -> page(realm, new Paging(first, 3)))
                .flatMap(List::stream)
                .toList();
        assertThat(pages).hasSize(7).doesNotHaveDuplicates();
        assertThat(page(realm, new Paging(5, 1000))).hasSize(2);
        assertThat(page(realm, new Paging(0, 0))).isEmpty();
        assertThat(page(realm, new Paging(Integer.MAX_VALUE, 1))).isEmpty();
        long count = realm.withEstablishments(store -> store.count(EVERYTHING));
        assertThat(count).isEqualTo(7);
    }

    @DatabaseTest
    void findsThousandsOfCodesAndLeavesOutWhatCanBeNone(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        realm.establishments(1200);
        List<String> wanted =
                IntStream.range(0, 1200).mapToObj("e-%05d"::formatted).collect(Collectors.toCollection(ArrayList::new));
        wanted.addAll(List.of("unknown", "", "\u0000", "\uD800", "x".repeat(5000), "\u212A"));
        List<EstablishmentEntity> found = realm.withEstablishments(store -> store.findByCodesKeptFromChange(wanted));
        assertThat(found).hasSize(1200);
    }

    @DatabaseTest
    void keepsEverythingThatMayBeWritten(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String code = "c".repeat(64);
        String name = "œ".repeat(255);
        realm.doWithRules(rules -> rules.establishments()
                .create(new EstablishmentRepresentation(
                        null,
                        code,
                        name,
                        "Ä".repeat(1024),
                        false,
                        Map.of("n".repeat(255), List.of("ы".repeat(1024), "b", "b")))));
        EstablishmentRepresentation stored = realm.withRules(
                rules -> rules.establishments().after("", 1).get(0).withoutId());
        assertThat(stored)
                .isEqualTo(new EstablishmentRepresentation(
                        null,
                        code,
                        name,
                        "Ä".repeat(1024),
                        false,
                        Map.of("n".repeat(255), List.of("ы".repeat(1024), "b", "b"))));
    }

    @DatabaseTest
    void loadsAThousandWithTheirAttributesInTwoStatements(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        database.doInTransaction(em -> IntStream.range(0, 1000).forEach(number -> {
            var establishment =
                    new EstablishmentEntity(UUID.randomUUID().toString(), realm.id(), "E" + number, "Hotel " + number);
            establishment.replaceAttributes(List.of(new EstablishmentAttribute("stars", "" + number)));
            em.persist(establishment);
        }));
        List<String> statements = database.statementsOf(em -> {
            List<EstablishmentRepresentation> all =
                    new EstablishmentService(em, realm.id()).search(EVERYTHING, StoredRealm.ALL);
            assertThat(all).hasSize(1000).allMatch(each -> each.attributes() != null);
        });
        assertThat(statements).hasSize(2);
    }

    @DatabaseTest
    void doesNotFindLockedWhatSomebodyElseHasDeletedMeanwhile(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String id = realm.establishment("A", "Alpha");
        realm.withEstablishments(store -> {
            assertThat(store.findById(id)).isPresent();
            database.doInTransaction(em -> new EstablishmentPurge(em).ofRealm(realm.id()));
            assertThat(store.findByIdLocked(id)).isEmpty();
            return true;
        });
    }

    private static List<String> codes(StoredRealm realm, @Nullable String search) {
        EstablishmentQuery query = new EstablishmentQuery(search, null, Sort.NAME);
        return realm.withEstablishments(store -> {
            List<EstablishmentEntity> found = store.search(query, StoredRealm.ALL);
            assertThat(store.count(query)).isEqualTo(found.size());
            return found.stream().map(EstablishmentEntity::code).toList();
        });
    }

    private static List<String> ids(StoredRealm realm, EstablishmentQuery query) {
        return realm.withEstablishments(store -> store.search(query, StoredRealm.ALL).stream()
                .map(EstablishmentEntity::id)
                .toList());
    }

    private static List<String> page(StoredRealm realm, Paging page) {
        return realm.withEstablishments(store -> store.search(EVERYTHING, page).stream()
                .map(EstablishmentEntity::code)
                .toList());
    }
}
