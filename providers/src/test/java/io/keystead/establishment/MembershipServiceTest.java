package io.keystead.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.persistence.DatabaseTest;
import io.keystead.persistence.StoreDatabase;
import io.keystead.rest.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Exactly one default as soon as there is any establishment, and an enabled one as soon as there is any of those. */
final class MembershipServiceTest {

    private final String user = UUID.randomUUID().toString();

    @DatabaseTest
    void makesTheFirstOneTheDefaultAndKeepsIt(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String one = realm.establishment("B", "Beta");
        String two = realm.establishment("A", "Alpha");
        assertThat(granted(realm, one)).isTrue();
        assertThat(granted(realm, two)).isTrue();
        assertThat(granted(realm, two)).isFalse();
        assertThat(realm.defaultOf(user)).isEqualTo("B");
        assertThat(realm.codesOf(user)).containsExactly("A", "B");
    }

    @DatabaseTest
    void prefersTheFirstEnabledOneToADisabledDefault(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        assertThat(granted(realm, realm.disabled("D", "Disabled"))).isTrue();
        assertThat(realm.defaultOf(user)).isEqualTo("D");
        assertThat(granted(realm, realm.establishment("A", "Alpha"))).isTrue();
        assertThat(realm.defaultOf(user)).isEqualTo("A");
        assertThat(granted(realm, realm.disabled("X", "Disabled too"))).isTrue();
        assertThat(realm.defaultOf(user)).isEqualTo("A");
    }

    @DatabaseTest
    void movesTheDefaultWhenItIsWithdrawn(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String one = realm.establishment("A", "Alpha");
        String two = realm.establishment("B", "Beta");
        realm.member(user, one, two);
        assertThat(withdrawn(realm, one)).isTrue();
        assertThat(realm.defaultOf(user)).isEqualTo("B");
        assertThat(withdrawn(realm, one)).isFalse();
        assertThat(withdrawn(realm, two)).isTrue();
        assertThat(realm.defaultOf(user)).isEqualTo("none");
    }

    @DatabaseTest
    void replacesAllAtOnce(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        realm.establishment("A", "Alpha");
        realm.establishment("B", "Beta");
        realm.establishment("C", "Gamma");
        assertThat(replaced(realm, null, "b", "a")).isEqualTo(Change.CREATED);
        assertThat(realm.defaultOf(user)).isEqualTo("B");
        assertThat(replaced(realm, "B", "A", "B")).isEqualTo(Change.UNCHANGED);
        assertThat(replaced(realm, null, "C", "B")).isEqualTo(Change.UPDATED);
        assertThat(realm.codesOf(user)).containsExactly("B", "C");
        assertThat(realm.defaultOf(user)).isEqualTo("B");
        assertThat(replaced(realm, "c", "C", "B")).isEqualTo(Change.UPDATED);
        assertThat(realm.defaultOf(user)).isEqualTo("C");
        assertThat(replaced(realm, null, "A")).isEqualTo(Change.UPDATED);
        assertThat(realm.defaultOf(user)).isEqualTo("A");
        assertThat(replaced(realm, null)).isEqualTo(Change.UPDATED);
        assertThat(realm.defaultOf(user)).isEqualTo("none");
    }

    @DatabaseTest
    void replacesThousands(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        realm.establishments(1100);
        String[] all = IntStream.range(0, 1100).mapToObj("E-%05d"::formatted).toArray(String[]::new);
        assertThat(replaced(realm, "E-01000", all)).isEqualTo(Change.CREATED);
        assertThat(realm.codesOf(user)).containsExactly(all);
        assertThat(realm.defaultOf(user)).isEqualTo("E-01000");
        assertThat(replaced(realm, null, "E-00001")).isEqualTo(Change.UPDATED);
        assertThat(realm.codesOf(user)).containsExactly("E-00001");
    }

    @DatabaseTest
    void refusesAReplacementAndChangesNothing(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String one = realm.establishment("A", "Alpha");
        realm.establishment("B", "Beta");
        realm.disabled("D", "Disabled");
        new StoredRealm(database).establishment("ELSEWHERE", "Of another realm");
        realm.member(user, one);
        Refusal.of(() -> replaced(realm, null, "B", "ELSEWHERE", "\u0000"))
                .hasCode("keystead-establishments-unknown")
                .names("establishments")
                .hasParams("ELSEWHERE", "\u0000");
        Refusal.of(() -> replaced(realm, "A", "B"))
                .hasCode("keystead-default-not-member")
                .names("default")
                .hasParams("A");
        Refusal.of(() -> replaced(realm, "D", "B", "D"))
                .hasCode("keystead-default-disabled")
                .names("default");
        Refusal.of(() -> replaced(realm, null, "B", "b"))
                .hasCode("keystead-memberships-invalid")
                .names("establishments");
        assertThat(realm.codesOf(user)).containsExactly("A");
        assertThat(realm.defaultOf(user)).isEqualTo("A");
    }

    @DatabaseTest
    void letsPeopleChooseAmongTheirEnabledOnes(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String one = realm.establishment("A", "Alpha");
        realm.member(user, one, realm.establishment("B", "Beta"), realm.disabled("D", "Disabled"));
        realm.establishment("NOT-MINE", "Not mine");
        assertThat(chosen(realm, "b")).isTrue();
        assertThat(chosen(realm, "B")).isFalse();
        Refusal.of(() -> chosen(realm, "NOT-MINE")).hasStatus(404);
        Refusal.of(() -> chosen(realm, "UNKNOWN")).hasStatus(404);
        Refusal.of(() -> chosen(realm, "D")).hasStatus(400).names("code");
        Refusal.of(() -> chosen(realm, " ")).hasStatus(400).names("code");
        assertThat(realm.defaultOf(user)).isEqualTo("B");
    }

    @DatabaseTest
    void tellsATokenTheDefaultEvenBeyondTheCut(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String last = realm.establishment("C", "Gamma");
        realm.member(user, last, realm.establishment("A", "Alpha"), realm.establishment("B", "Beta"));
        assertThat(claims(realm, null, 2)).isEqualTo(new EstablishmentClaims("C", "C", List.of("A", "B"), 3));
        assertThat(claims(realm, null, 3)).isEqualTo(new EstablishmentClaims("C", "C", List.of("A", "B", "C"), 3));
    }

    @DatabaseTest
    void tellsATokenTheChosenOneEvenBeyondTheCut(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String first = realm.establishment("C", "Gamma");
        String last = realm.establishment("D", "Delta");
        realm.member(user, first, realm.establishment("A", "Alpha"), last, realm.establishment("B", "Beta"));
        assertThat(claims(realm, "d", 1)).isEqualTo(new EstablishmentClaims("D", "C", List.of("A"), 4));
        assertThat(claims(realm, "A", 2)).isEqualTo(new EstablishmentClaims("A", "C", List.of("A", "B"), 4));
        assertThat(claims(realm, "C", 1)).isEqualTo(new EstablishmentClaims("C", "C", List.of("A"), 4));
    }

    @DatabaseTest
    void tellsATokenTheDefaultInsteadOfAChosenOneThatIsGone(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        realm.member(user, realm.establishment("A", "Alpha"), realm.disabled("B", "Beta"));
        realm.establishment("C", "Gamma");
        for (String gone : List.of("B", "C", "NOWHERE", "")) {
            assertThat(claims(realm, gone, 5)).isEqualTo(new EstablishmentClaims("A", "A", List.of("A"), 1));
        }
    }

    @DatabaseTest
    void tellsATokenNothingOfADisabledOne(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String only = realm.establishment("A", "Alpha");
        realm.member(user, only);
        realm.doWithRules(rules -> rules.enable(only, false));
        assertThat(claims(realm, "A", 100)).isEqualTo(new EstablishmentClaims(null, null, List.of(), 0));
        assertThat(realm.defaultOf(user)).isEqualTo("A");
    }

    private boolean granted(StoredRealm realm, String establishmentId) {
        return realm.withRules(rules -> rules.grant(user, establishmentId));
    }

    private boolean withdrawn(StoredRealm realm, String establishmentId) {
        return realm.withRules(rules -> rules.withdraw(user, establishmentId));
    }

    private Change replaced(StoredRealm realm, @Nullable String defaultCode, String... codes) {
        return realm.withRules(rules -> rules.replace(user, defaultCode, codes));
    }

    private boolean chosen(StoredRealm realm, String code) {
        return realm.withRules(
                rules -> rules.memberships().chooseDefault(user, code).isPresent());
    }

    private EstablishmentClaims claims(StoredRealm realm, @Nullable String chosen, int max) {
        return realm.withRules(rules -> rules.memberships().claims(user, chosen, max));
    }
}
