package io.keystead.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.account.UserFilter;
import io.keystead.persistence.DatabaseTest;
import io.keystead.persistence.StoreDatabase;
import io.keystead.rest.Paging;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

final class MemberStoreTest {

    private static final UserFilter EVERYBODY = (builder, query, user) -> List.of();

    @DatabaseTest
    void showsMembersByUsernameWithTheirDefault(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String site = realm.establishment("A", "Alpha");
        String other = realm.establishment("B", "Beta");
        String zoe = realm.member(realm.user("zoe", "Zoé", "Durand", "zoe@demo.example"), other, site);
        String ada = realm.member(realm.user("ada"), site, other);
        realm.member(realm.user("stranger"), other);
        List<MemberRepresentation> members = search(database, realm, site, null, StoredRealm.ALL, EVERYBODY);
        assertThat(members)
                .containsExactly(
                        new MemberRepresentation(ada, "ada", null, null, null, true, true),
                        new MemberRepresentation(zoe, "zoe", "Zoé", "Durand", "zoe@demo.example", true, false));
    }

    @DatabaseTest
    void findsEveryWordInAnyName(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String site = realm.establishment("A", "Alpha");
        realm.member(realm.user("camille", "Camille", "Petit", null), site);
        realm.member(realm.user("manager@demo.example", "Ada", "PETIT_Jean", "manager@demo.example"), site);
        assertThat(usernames(database, realm, site, "petit")).containsExactly("camille", "manager@demo.example");
        assertThat(usernames(database, realm, site, "petit CAM")).containsExactly("camille");
        assertThat(usernames(database, realm, site, " ada   jean ")).containsExactly("manager@demo.example");
        assertThat(usernames(database, realm, site, "@demo")).containsExactly("manager@demo.example");
        assertThat(usernames(database, realm, site, "petit nobody")).isEmpty();
    }

    @DatabaseTest
    void takesWildcardsForThemselves(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String site = realm.establishment("A", "Alpha");
        realm.member(realm.user("under_score"), site);
        realm.member(realm.user("percent%"), site);
        realm.member(realm.user("bang!"), site);
        assertThat(usernames(database, realm, site, "_")).containsExactly("under_score");
        assertThat(usernames(database, realm, site, "%")).containsExactly("percent%");
        assertThat(usernames(database, realm, site, "!")).containsExactly("bang!");
    }

    @DatabaseTest
    void showsEachOnOnePageOnly(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String site = realm.establishment("A", "Alpha");
        IntStream.range(0, 5).forEach(number -> realm.member(realm.user("user-" + number), site));
        List<String> pages = IntStream.of(0, 2, 4, 6)
                .mapToObj(first -> search(database, realm, site, null, new Paging(first, 2), EVERYBODY))
                .flatMap(List::stream)
                .map(MemberRepresentation::username)
                .toList();
        assertThat(pages).containsExactly("user-0", "user-1", "user-2", "user-3", "user-4");
        assertThat(search(database, realm, site, null, new Paging(0, 0), EVERYBODY))
                .isEmpty();
        assertThat(count(database, realm, site, null, EVERYBODY)).isEqualTo(5);
    }

    @DatabaseTest
    void showsAndCountsOnlyThoseWhomTheCallerMaySee(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String site = realm.establishment("A", "Alpha");
        realm.member(realm.user("seen"), site);
        realm.member(realm.user("hidden"), site);
        UserFilter filter = (builder, query, user) -> List.of(builder.equal(user.get("username"), "seen"));
        assertThat(search(database, realm, site, null, StoredRealm.ALL, filter))
                .extracting(MemberRepresentation::username)
                .containsExactly("seen");
        assertThat(count(database, realm, site, null, filter)).isEqualTo(1);
    }

    @DatabaseTest
    void knowsNobodyOfAnotherRealmNorWithoutAnAccount(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        StoredRealm another = new StoredRealm(database);
        String site = realm.establishment("A", "Alpha");
        realm.member(realm.user("camille"), site);
        realm.member(UUID.randomUUID().toString(), site);
        assertThat(usernames(database, realm, site, null)).containsExactly("camille");
        assertThat(usernames(database, another, site, null)).isEmpty();
    }

    private static List<String> usernames(
            StoreDatabase database, StoredRealm realm, String site, @Nullable String search) {
        List<MemberRepresentation> found = search(database, realm, site, search, StoredRealm.ALL, EVERYBODY);
        assertThat(count(database, realm, site, search, EVERYBODY)).isEqualTo(found.size());
        return found.stream().map(MemberRepresentation::username).toList();
    }

    private static List<MemberRepresentation> search(
            StoreDatabase database,
            StoredRealm realm,
            String site,
            @Nullable String search,
            Paging page,
            UserFilter filter) {
        return database.inTransaction(em -> new MemberStore(em, realm.id(), filter).search(site, search, page));
    }

    private static long count(
            StoreDatabase database, StoredRealm realm, String site, @Nullable String search, UserFilter filter) {
        return database.inTransaction(em -> new MemberStore(em, realm.id(), filter).count(site, search));
    }
}
