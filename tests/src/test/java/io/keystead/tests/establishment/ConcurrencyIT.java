package io.keystead.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.api.Establishment;
import io.keystead.tests.api.Memberships;
import io.keystead.tests.api.UserEstablishments;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.AtOnce;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Calls at the same moment: each gets a clear answer, and the promises hold afterwards. */
@KeysteadTest
final class ConcurrencyIT {

    private static final int CALLERS = 20;

    private final TestRealm realm;
    private final Rest rest;
    private final TestUser camille;

    ConcurrencyIT(TestRealm realm, KeysteadServer server) {
        this.realm = realm;
        this.rest = realm.as(server.adminToken());
        this.camille = realm.user("camille-" + UUID.randomUUID(), "739154");
    }

    @Test
    void theSameGrantMadeByManyIsMadeOnce() throws Exception {
        TestEstablishment hotel = hotel();
        assertThat(atOnce(i -> rest.put(member(hotel)).status()))
                .isSubsetOf(204L, 409L)
                .contains(204L);
        assertThat(hers().codes()).containsExactly(hotel.code());
        assertThat(hers().defaultCode()).isEqualTo(hotel.code());
    }

    @Test
    void firstGrantsOfManyEstablishmentsGiveOneDefault() throws Exception {
        List<TestEstablishment> hotels =
                IntStream.range(0, CALLERS).mapToObj(i -> hotel()).toList();
        List<Long> statuses = atOnce(i -> rest.put(member(hotels.get(i))).status());
        assertThat(statuses).isSubsetOf(204L, 409L).contains(204L);
        int granted = Collections.frequency(statuses, 204L);
        assertThat(hers().total()).isEqualTo(granted);
        assertThat(rest.get("/users/" + camille.id() + "/establishments?max=50")
                        .as(UserEstablishments.class)
                        .codes())
                .hasSize(granted)
                .contains(hers().defaultCode());
    }

    @Test
    void aCodeIsGivenOnce() throws Exception {
        String code = UUID.randomUUID().toString();
        List<Long> statuses = atOnce(i ->
                rest.post("/establishments", Establishment.of(code, "Nr. " + i)).status());
        assertThat(statuses).isSubsetOf(201L, 409L);
        assertThat(Collections.frequency(statuses, 201L)).isOne();
        assertThat(realm.keystead().establishments().count(code, null)).isOne();
    }

    @Test
    void replacementsDoNotMix() throws Exception {
        List<TestEstablishment> hotels = List.of(hotel(), hotel(), hotel(), hotel());
        List<Long> statuses = atOnce(i -> {
            String first = hotels.get(i % 2).code();
            String second = hotels.get(2 + i % 2).code();
            return rest.put(
                            "/users/" + camille.id() + "/establishments",
                            Memberships.of(first, second).withDefault(second))
                    .status();
        });
        assertThat(statuses).isSubsetOf(204L, 409L).contains(204L);
        String second = String.valueOf(hers().defaultCode());
        int pair = second.equals(hotels.get(2).code()) ? 0 : 1;
        assertThat(hers().codes())
                .containsExactlyInAnyOrder(
                        hotels.get(pair).code(), hotels.get(2 + pair).code());
    }

    @Test
    void anEstablishmentIsDeletedOnceWhilePeopleAreLetIn() throws Exception {
        TestEstablishment hotel = hotel();
        List<Long> statuses = atOnce(i -> i % 4 == 0
                ? rest.delete("/establishments/" + hotel.id()).status()
                : rest.put(member(hotel)).status());
        assertThat(statuses).isSubsetOf(204L, 404L, 409L);
        rest.delete("/establishments/" + hotel.id());
        rest.get("/establishments/" + hotel.id()).expect(404);
        assertThat(hers()).isEqualTo(new UserEstablishments(null, 0, List.of()));
    }

    @Test
    void theDefaultEndsAtTheOneThatStaysWhenTheOthersAreDisabledAtOnce() throws Exception {
        endsAtTheOneThatStays(
                closing -> rest.put("/establishments/" + closing.id(), Map.of("name", "A", "enabled", false)));
    }

    @Test
    void theDefaultEndsAtTheOneThatStaysWhenTheOthersAreDeletedAtOnce() throws Exception {
        endsAtTheOneThatStays(closing -> rest.delete("/establishments/" + closing.id()));
    }

    @Test
    void theDefaultEndsAtTheOneThatStaysWhenTheOthersAreWithdrawnAtOnce() throws Exception {
        endsAtTheOneThatStays(closing -> rest.delete(member(closing)));
    }

    @Test
    void theDefaultEndsAtTheOneThatStaysWhateverHappensToTheOthers() throws Exception {
        endsAtTheOneThatStays(closing -> switch (Math.floorMod(closing.code().hashCode(), 3)) {
            case 0 -> rest.put("/establishments/" + closing.id(), Map.of("name", "A", "enabled", false));
            case 1 -> rest.delete("/establishments/" + closing.id());
            default -> rest.delete(member(closing));
        });
    }

    /** The others come first by name, so that each of them is the next one until it is closed. */
    private void endsAtTheOneThatStays(Function<TestEstablishment, Answer> close) throws Exception {
        List<TestEstablishment> closing = IntStream.range(0, CALLERS)
                .mapToObj(i ->
                        realm.establishment(UUID.randomUUID().toString(), "A").with(camille))
                .toList();
        TestEstablishment stays = hotel().with(camille);
        assertThat(atOnce(i -> close.apply(closing.get(i)).status())).containsOnly(204L);
        assertThat(hers().defaultCode()).isEqualTo(stays.code());
    }

    private TestEstablishment hotel() {
        return realm.establishment(UUID.randomUUID().toString(), "Hôtel");
    }

    private String member(TestEstablishment hotel) {
        return "/establishments/" + hotel.id() + "/members/" + camille.id();
    }

    private UserEstablishments hers() {
        return rest.get("/users/" + camille.id() + "/establishments")
                .expect(200)
                .as(UserEstablishments.class);
    }

    /** What {@value #CALLERS} calls at the same moment are answered; a 500 is in no contract and fails the call itself. */
    private static List<Long> atOnce(IntToLongFunction call) throws Exception {
        return AtOnce.calls(CALLERS, call::applyAsLong);
    }
}
