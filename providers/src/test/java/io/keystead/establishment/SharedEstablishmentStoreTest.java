package io.keystead.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.persistence.DatabaseTest;
import io.keystead.persistence.StoreDatabase;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What somebody shares with the caller: enabled establishments of one realm that both may enter. */
final class SharedEstablishmentStoreTest {

    @DatabaseTest
    void colleaguesShareAnEnabledEstablishment(StoreDatabase database) {
        Scene scene = new Scene(database);
        assertThat(scene.colleagues(null)).containsExactly("ann", "both", "marc");
        assertThat(scene.colleagues("b")).containsExactly("both", "marc");
        assertThat(scene.colleagues("c")).isEmpty();
        assertThat(scene.colleagues("t")).isEmpty();
    }

    @DatabaseTest
    void whatIsSharedIsToldAndWhatIsNotIsKept(StoreDatabase database) {
        Scene scene = new Scene(database);
        List<String> people = List.of(scene.ann, scene.both, scene.closed);
        assertThat(scene.with(store -> store.find(people)))
                .containsExactlyInAnyOrder(
                        new SharedEstablishmentStore.Row(scene.ann, "A", "Alpha", true),
                        new SharedEstablishmentStore.Row(scene.both, "A", "Alpha", false),
                        new SharedEstablishmentStore.Row(scene.both, "B", "Beta", true));
        assertThat(scene.with(store -> store.findElsewhere(people))).containsExactly(scene.both);
        assertThat(scene.with(store -> store.findCodesNotShared(scene.both))).containsExactly("C", "T");
        assertThat(scene.with(store -> store.findOwnKeys(Set.of("a", "c", "t", "x"))))
                .containsExactly("a");
    }

    @DatabaseTest
    void fourHundredColleaguesCostWhatOneDoes(StoreDatabase database) {
        Scene scene = new Scene(database);
        List<String> many = IntStream.range(0, 400)
                .mapToObj(number -> scene.realm.member(scene.realm.user("p-" + number), scene.alpha))
                .toList();
        for (List<String> people : List.of(List.of(scene.ann), many)) {
            assertThat(database.statementsOf(em -> {
                        SharedEstablishmentStore store = scene.store(em);
                        assertThat(store.find(people)).hasSameSizeAs(people);
                        store.findElsewhere(people);
                    }))
                    .hasSize(2);
        }
    }

    /** Marc of Alpha, Beta and a disabled one; Ann of Alpha; somebody who also works elsewhere; and the others. */
    private static final class Scene {

        private final StoreDatabase database;
        private final StoredRealm realm;
        private final String alpha;
        private final String marc;
        private final String ann;
        private final String both;
        private final String closed;

        Scene(StoreDatabase database) {
            this.database = database;
            this.realm = new StoredRealm(database);
            this.alpha = realm.establishment("A", "Alpha");
            String beta = realm.establishment("B", "Beta");
            String shut = realm.disabled("C", "Closed");
            String theirs = realm.establishment("T", "Theirs");
            this.marc = realm.member(realm.user("marc"), alpha, beta, shut);
            this.ann = realm.member(realm.user("ann"), alpha);
            this.both = realm.member(realm.user("both"), beta, alpha, shut, theirs);
            this.closed = realm.member(realm.user("closed"), shut);
            realm.member(realm.user("other"), theirs);
            realm.user("none");
            StoredRealm another = new StoredRealm(database);
            String overThere = another.establishment("A", "Alpha");
            another.doWithMemberships(store -> store.add(marc, List.of(overThere)));
            another.member(another.user("stranger"), overThere);
        }

        List<String> colleagues(@Nullable String key) {
            return database.inTransaction(em -> Colleagues.of(em, store(em), key));
        }

        <T> List<T> with(Function<SharedEstablishmentStore, Collection<T>> work) {
            return database.inTransaction(em -> List.copyOf(work.apply(store(em))));
        }

        SharedEstablishmentStore store(EntityManager em) {
            return new SharedEstablishmentStore(em, realm.id(), marc);
        }
    }
}
