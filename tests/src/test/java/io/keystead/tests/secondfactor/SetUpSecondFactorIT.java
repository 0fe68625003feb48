package io.keystead.tests.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.PlainBrowser;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.UserRepresentation;

/** Who sets up a second factor because he wants to types his password first; who has to, does not. */
@KeysteadTest
final class SetUpSecondFactorIT {

    private static final String PASSWORD = "Correct-Horse-77";
    private static final String CONFIRMATION = "<form id=\"keystead-set-up-2fa\"";

    private static Answer opens(TestRealm realm, TestUser person, Map<String, String> parameters) {
        PlainBrowser browser = realm.app().browser();
        return browser.signsIn(browser.opens(parameters), person).expect(200);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIGURE_TOTP, kc-totp-settings, Set up an authenticator app",
        "CONFIGURE_RECOVERY_AUTHN_CODES, kc-recovery-codes-list, Create recovery codes"
    })
    void whoWantsToConfirmsAndWhoHasToDoesNot(
            String action, String keycloaks, String title, @Shipped TestRealm realm, @Plain TestRealm plain) {
        String name = title.replace(' ', '-');
        TestUser wants = realm.user(realm.address(name), PASSWORD);
        assertThat(opens(realm, wants, Map.of("kc_action", action)).text())
                .contains(title, CONFIRMATION)
                .doesNotContain(keycloaks);

        TestUser has = realm.user(realm.address("duty-" + name), PASSWORD);
        UserRepresentation duty = has.resource().toRepresentation();
        duty.setRequiredActions(List.of(action));
        has.resource().update(duty);
        assertThat(opens(realm, has, Map.of()).text()).contains(keycloaks).doesNotContain(CONFIRMATION);
        assertThat(opens(realm, has, Map.of("kc_action", action)).text())
                .contains(keycloaks)
                .doesNotContain(CONFIRMATION);

        TestUser elsewhere = plain.user(plain.address(name), PASSWORD);
        assertThat(opens(plain, elsewhere, Map.of("kc_action", action)).text())
                .contains(keycloaks)
                .doesNotContain(CONFIRMATION);
    }
}
