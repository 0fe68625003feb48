package io.keystead.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.api.Memberships;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Exactly one default as soon as there is any establishment, and an enabled one as soon as there is any of those.
 *
 * <p>Every test has hotels of its own: A before B before C by name, whereas their codes run the other way.
 */
@KeysteadTest
final class DefaultEstablishmentIT {

    private final TestRealm realm;
    private final TestEstablishment a;
    private final TestEstablishment b;
    private final TestEstablishment c;
    private final TestUser camille;

    DefaultEstablishmentIT(TestRealm realm) {
        this.realm = realm;
        String unique = UUID.randomUUID().toString();
        this.a = realm.establishment("z-" + unique, "A");
        this.b = realm.establishment("y-" + unique, "B");
        this.c = realm.establishment("x-" + unique, "C");
        this.camille = realm.user("camille-" + unique, "739154");
    }

    @Test
    void isTheFirstOneGranted() {
        b.with(camille);
        a.with(camille);
        assertThat(defaultOf(camille)).isEqualTo(b.code());
    }

    @Test
    void isTheFirstOneOfAList() {
        replace(Memberships.of(c.code(), a.code()));
        assertThat(defaultOf(camille)).isEqualTo(c.code());
    }

    @Test
    void isTheFirstEnabledOneOfAList() {
        c.disabled();
        replace(Memberships.of(c.code(), b.code(), a.code()));
        assertThat(defaultOf(camille)).isEqualTo(b.code());
    }

    @Test
    void isTheOneChosenInAList() {
        replace(Memberships.of(c.code(), a.code(), b.code()).withDefault(b.code()));
        assertThat(defaultOf(camille)).isEqualTo(b.code());
    }

    @Test
    void mayBeADisabledOneOnlyIfNoneIsEnabled() {
        a.disabled();
        b.disabled();
        replace(Memberships.of(a.code(), b.code()).withDefault(b.code()));
        assertThat(defaultOf(camille)).isEqualTo(b.code());
    }

    @Test
    void staysWhenAListKeepsIt() {
        replace(Memberships.of(a.code(), b.code()).withDefault(b.code()));
        replace(Memberships.of(c.code(), b.code()));
        assertThat(defaultOf(camille)).isEqualTo(b.code());
    }

    @Test
    void isTheFirstOfTheListThatLeavesItOut() {
        replace(Memberships.of(a.code(), b.code()).withDefault(b.code()));
        replace(Memberships.of(c.code(), a.code()));
        assertThat(defaultOf(camille)).isEqualTo(c.code());
    }

    @Test
    void isChosenAmongThoseThatSheHas() {
        replace(Memberships.of(a.code(), b.code()));
        replace(Memberships.of(a.code(), b.code()).withDefault(b.code()));
        assertThat(defaultOf(camille)).isEqualTo(b.code());
    }

    @Test
    void staysWhenAnotherOneIsGranted() {
        replace(Memberships.of(b.code(), c.code()).withDefault(c.code()));
        a.with(camille);
        assertThat(defaultOf(camille)).isEqualTo(c.code());
    }

    @Test
    void staysWhenAnotherOneIsWithdrawn() {
        b.with(camille);
        a.with(camille);
        a.resource().members().withdraw(camille.id());
        assertThat(defaultOf(camille)).isEqualTo(b.code());
    }

    @Test
    void movesToTheNextByNameWhenWithdrawn() {
        memberOfAllWithDefault(c);
        c.resource().members().withdraw(camille.id());
        assertThat(defaultOf(camille)).isEqualTo(a.code());
    }

    @Test
    void movesToTheNextByNameWhenDisabled() {
        memberOfAllWithDefault(c);
        c.disabled();
        assertThat(defaultOf(camille)).isEqualTo(a.code());
    }

    @Test
    void movesToTheNextByNameWhenDeleted() {
        memberOfAllWithDefault(c);
        c.resource().delete();
        assertThat(defaultOf(camille)).isEqualTo(a.code());
    }

    @Test
    void movesByCodeAmongEqualNames() {
        String unique = UUID.randomUUID().toString();
        TestEstablishment later = realm.establishment("Q-" + unique, "A").with(camille);
        TestEstablishment sooner = realm.establishment("P-" + unique, "A").with(camille);
        TestEstablishment soonest = realm.establishment("o-" + unique, "A").with(camille);
        assertThat(defaultOf(camille)).isEqualTo(later.code());
        later.disabled();
        assertThat(defaultOf(camille)).isEqualTo(soonest.code());
        soonest.resource().delete();
        assertThat(defaultOf(camille)).isEqualTo(sooner.code());
    }

    @Test
    void movesToAnEnabledOneOnly() {
        memberOfAllWithDefault(c);
        a.disabled();
        c.disabled();
        assertThat(defaultOf(camille)).isEqualTo(b.code());
    }

    @Test
    void movesForEverybodyAndToWhatEachHas() {
        TestUser onlyC = person();
        TestUser alsoB = person();
        TestUser elsewhere = person();
        memberOfAllWithDefault(c);
        c.with(onlyC, alsoB);
        b.with(alsoB, elsewhere);
        c.with(elsewhere);

        c.disabled();

        assertThat(defaultOf(camille)).isEqualTo(a.code());
        assertThat(defaultOf(alsoB)).isEqualTo(b.code());
        assertThat(defaultOf(onlyC)).isEqualTo(c.code());
        assertThat(defaultOf(elsewhere)).isEqualTo(b.code());
    }

    @Test
    void movesForEverybodyWhenDeleted() {
        TestUser onlyC = person();
        TestUser alsoB = person();
        memberOfAllWithDefault(c);
        c.with(onlyC, alsoB);
        b.with(alsoB);

        c.resource().delete();

        assertThat(defaultOf(camille)).isEqualTo(a.code());
        assertThat(defaultOf(alsoB)).isEqualTo(b.code());
        assertThat(defaultOf(onlyC)).isNull();
    }

    @Test
    void staysWhenNoneIsEnabled() {
        memberOfAllWithDefault(b);
        a.disabled();
        c.disabled();
        b.disabled();
        assertThat(defaultOf(camille)).isEqualTo(b.code());
    }

    @Test
    void isADisabledOneRatherThanNoneWhenDeletedOrWithdrawn() {
        memberOfAllWithDefault(c);
        a.disabled();
        b.disabled();
        c.resource().delete();
        assertThat(defaultOf(camille)).isEqualTo(a.code());
        a.resource().members().withdraw(camille.id());
        assertThat(defaultOf(camille)).isEqualTo(b.code());
    }

    @Test
    void movesToAnEnabledOneThatIsGranted() {
        a.with(camille);
        a.disabled();
        b.disabled().with(camille);
        assertThat(defaultOf(camille)).isEqualTo(a.code());
        c.with(camille);
        assertThat(defaultOf(camille)).isEqualTo(c.code());
    }

    @Test
    void movesToAnotherThatIsEnabledForEverybodyWhoHasNone() {
        TestUser content = person();
        c.with(content);
        a.with(camille, content);
        b.with(camille, content);
        a.disabled();
        b.disabled();
        b.enabled();
        assertThat(defaultOf(camille)).isEqualTo(b.code());
        assertThat(defaultOf(content)).isEqualTo(c.code());
    }

    @Test
    void staysWhereItMovedWhenTheFormerOneIsEnabledAgain() {
        memberOfAllWithDefault(c);
        c.disabled();
        c.enabled();
        assertThat(defaultOf(camille)).isEqualTo(a.code());
    }

    @Test
    void isNoneAfterTheLastOne() {
        a.with(camille);
        a.resource().members().withdraw(camille.id());
        assertThat(defaultOf(camille)).isNull();
        b.with(camille);
        b.resource().delete();
        assertThat(defaultOf(camille)).isNull();
    }

    private void memberOfAllWithDefault(TestEstablishment chosen) {
        replace(Memberships.of(a.code(), b.code(), c.code()).withDefault(chosen.code()));
    }

    private void replace(Memberships memberships) {
        realm.keystead().userEstablishments(camille.id()).replace(memberships);
    }

    private TestUser person() {
        return realm.user(UUID.randomUUID().toString(), "739154");
    }

    private @Nullable String defaultOf(TestUser user) {
        return realm.keystead()
                .userEstablishments(user.id())
                .get(null, null, null)
                .defaultCode();
    }
}
