package io.keystead.tests.accountconsole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.handover.Seat;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Caller;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;

/** What our REST tells the account console about its owner. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MyPermissionsIT {

    private static final String PASSWORD = "Battery-Staple-8";

    private final TestRealm realm;
    private final Seat seat;

    MyPermissionsIT(@Shipped TestRealm realm, KeysteadServer server) {
        this.realm = realm.with("keystead.self-deletion-groups", "Reception");
        this.seat = new Seat(realm, server);
    }

    private static JsonNode mine(TestRealm realm, Caller caller) {
        return realm.asMyself(caller).get("/permissions").expect(200).json();
    }

    private static List<String> actions(JsonNode permissions) {
        return StreamSupport.stream(permissions.path("actions").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void onlyTheHolderOfTheSeatHandsOver() {
        TestUser holder = seat.holder();
        assertThat(mine(realm, holder).path("handOver").asBoolean()).isTrue();
        TestUser manager = realm.user(realm.address("manager"), PASSWORD).in("Managers");
        assertThat(mine(realm, manager).path("enabled").asBoolean()).isTrue();
        assertThat(mine(realm, manager).path("handOver").asBoolean(true)).isFalse();
    }

    @Test
    void onlyTheGroupsOfTheRealmDeleteTheirAccounts() {
        TestUser anna = realm.user(realm.address("anna"), PASSWORD).in("Reception");
        TestUser max = realm.user(realm.address("max"), PASSWORD).in("Managers");
        assertThat(mine(realm, anna).path("deleteAccount").asBoolean()).isTrue();
        assertThat(mine(realm, max).path("deleteAccount").asBoolean(true)).isFalse();
    }

    /** Of a server without one, see {@code DemoVisit}. */
    @Test
    void tellsWhetherTheServerHasAPaymentGateway() {
        TestUser pia = realm.user("pia", "739154").in("Housekeeping");
        assertThat(mine(realm, pia).path("payments").asBoolean()).isTrue();
    }

    @Test
    void tellsWhichActionsTheRealmOffers() {
        TestUser noah = realm.user("noah", "739154").in("Housekeeping");
        assertThat(actions(mine(realm, noah)))
                .contains("UPDATE_PASSWORD", "CONFIGURE_TOTP", "keystead-add-passkey", "keystead-log-out-others");
        switchCodes(false);
        assertThat(actions(mine(realm, noah))).contains("UPDATE_PASSWORD").doesNotContain("CONFIGURE_TOTP");
        switchCodes(true);
    }

    private void switchCodes(boolean on) {
        RequiredActionProviderRepresentation codes = realm.admin().flows().getRequiredAction("CONFIGURE_TOTP");
        codes.setEnabled(on);
        realm.admin().flows().updateRequiredAction("CONFIGURE_TOTP", codes);
    }

    @Test
    void aRealmWithoutKeysteadGivesNothingAndRefusesNobody(@Plain TestRealm plain) {
        JsonNode nothing = mine(plain, plain.user("pat@plain.example", PASSWORD));
        assertThat(nothing.path("enabled").asBoolean(true)).isFalse();
        assertThat(nothing.path("payments").asBoolean(true)).isFalse();
        assertThat(actions(nothing)).isEmpty();
    }

    @Test
    void whoIsNobodyHereIsRefused(@Another TestRealm other) {
        realm.asMyself(Token.NONE).get("/permissions").expect(401);
        TestUser theirs = other.user("camille", "739154");
        realm.asMyself(theirs).get("/permissions").expect(401);
        realm.asMyself(theirs.token().forged()).get("/permissions").expect(401);
    }
}
