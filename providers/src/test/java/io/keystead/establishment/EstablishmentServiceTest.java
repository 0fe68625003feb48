package io.keystead.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.persistence.DatabaseTest;
import io.keystead.persistence.StoreDatabase;
import io.keystead.rest.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class EstablishmentServiceTest {

    private final String user = UUID.randomUUID().toString();

    @DatabaseTest
    void refusesACodeThatIsTaken(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        realm.establishment("PAR-01", "Hôtel Opéra");
        Refusal.of(() -> realm.doWithRules(rules -> rules.establishments().create(named("par-01", "Hôtel"))))
                .hasStatus(409)
                .names("code")
                .hasParams("par-01");
    }

    @DatabaseTest
    void refusesToChangeWhatIdentifies(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String id = realm.establishment("PAR-01", "Hôtel Opéra");
        Refusal.of(() -> realm.doWithRules(rules -> rules.establishments().update(id, named("PAR-02", "Hôtel"))))
                .hasStatus(400)
                .names("code");
        Refusal.of(() -> realm.doWithRules(rules -> rules.establishments()
                        .update(id, new EstablishmentRepresentation("other", null, "Hôtel", null, null, null))))
                .hasStatus(400)
                .names("id");
    }

    @DatabaseTest
    void knowsNothingOfAnotherRealm(StoreDatabase database) {
        StoredRealm stranger = new StoredRealm(database);
        String id = new StoredRealm(database).establishment("PAR-01", "Hôtel Opéra");
        Refusal.of(() -> stranger.doWithRules(rules -> rules.establishments().get(id)))
                .hasStatus(404);
        Refusal.of(() -> stranger.doWithRules(rules -> rules.establishments().update(id, named(null, "Hôtel"))))
                .hasStatus(404);
        Refusal.of(() -> stranger.doWithRules(rules -> rules.establishments().delete(id)))
                .hasStatus(404);
    }

    @DatabaseTest
    void tellsWhatPuttingInPlaceCameTo(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        var wanted = new EstablishmentRepresentation(
                null, "PAR-01", "Hôtel Opéra", "Near the opera", true, Map.of("stars", List.of("4", "superior")));
        assertThat(put(realm, wanted)).isEqualTo(Change.CREATED);
        assertThat(put(realm, wanted)).isEqualTo(Change.UNCHANGED);
        assertThat(put(realm, named("par-01", null))).isEqualTo(Change.UNCHANGED);
        assertThat(put(realm, named("par-01", "Hôtel Bastille"))).isEqualTo(Change.UPDATED);
        List<EstablishmentRepresentation> all =
                realm.withRules(rules -> rules.establishments().after("", 10));
        assertThat(all)
                .extracting(EstablishmentRepresentation::withoutId)
                .containsExactly(new EstablishmentRepresentation(
                        null,
                        "PAR-01",
                        "Hôtel Bastille",
                        "Near the opera",
                        true,
                        Map.of("stars", List.of("4", "superior"))));
    }

    @DatabaseTest
    void findsARenamedOneByItsNewNameOnly(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String id = realm.establishment("PAR-01", "Hôtel Opéra");
        realm.doWithRules(rules -> rules.establishments().update(id, named(null, "Auberge")));
        assertThat(found(realm, "auberge")).isEqualTo(1);
        assertThat(found(realm, "opera")).isZero();
    }

    @DatabaseTest
    void movesDefaultsAwayFromADisabledOneAndBackToAnEnabledOne(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String one = realm.establishment("A", "Alpha");
        String two = realm.establishment("B", "Beta");
        realm.member(user, one, two);
        realm.doWithRules(rules -> rules.enable(one, false));
        assertThat(realm.defaultOf(user)).isEqualTo("B");
        realm.doWithRules(rules -> rules.enable(two, false));
        assertThat(realm.defaultOf(user)).isEqualTo("B");
        realm.doWithRules(rules -> rules.enable(one, true));
        assertThat(realm.defaultOf(user)).isEqualTo("A");
        realm.doWithRules(rules -> rules.enable(two, true));
        assertThat(realm.defaultOf(user)).isEqualTo("A");
    }

    @DatabaseTest
    void movesDefaultsAwayFromADeletedOne(StoreDatabase database) {
        StoredRealm realm = new StoredRealm(database);
        String one = realm.establishment("A", "Alpha");
        realm.member(user, one, realm.disabled("D", "Disabled"), realm.establishment("Z", "Zeta"));
        realm.doWithRules(rules -> rules.establishments().delete(one));
        assertThat(realm.defaultOf(user)).isEqualTo("Z");
        assertThat(realm.codesOf(user)).containsExactly("D", "Z");
    }

    private static EstablishmentRepresentation named(@Nullable String code, @Nullable String name) {
        return new EstablishmentRepresentation(null, code, name, null, null, null);
    }

    private static Change put(StoredRealm realm, EstablishmentRepresentation wanted) {
        return realm.withRules(rules -> {
            EstablishmentService.Chunk chunk = rules.establishments().chunk(List.of(String.valueOf(wanted.code())));
            Change change = chunk.put(wanted);
            chunk.write();
            return change;
        });
    }

    private static long found(StoredRealm realm, String search) {
        return realm.withRules(rules ->
                rules.establishments().count(new EstablishmentQuery(search, null, EstablishmentQuery.Sort.NAME)));
    }
}
