package io.keystead.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakSession;

final class SelectEstablishmentActionTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 365, 3650})
    void isOpenToALoginOfSoManyDaysAgo(long days) {
        int login = (int) Instant.now().minus(days, ChronoUnit.DAYS).getEpochSecond();
        // As Keycloak reckons, in an int that must not overflow.
        int until = login
                + new SelectEstablishmentAction.Factory().create(session()).getMaxAuthAge(session());
        assertThat(until).isGreaterThan((int) Instant.now().getEpochSecond());
    }

    @SuppressWarnings("NullAway") // neither of the two looks at it
    private static KeycloakSession session() {
        return null;
    }
}
