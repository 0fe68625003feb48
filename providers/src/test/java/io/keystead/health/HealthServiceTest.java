package io.keystead.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The version of Keycloak that our jars find themselves in. */
final class HealthServiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"26.7.0", "26.7.4", "26.7.12.redhat-00001"})
    void everyPatchOfTheSupportedVersionIsRight(String keycloak) {
        assertThat(HealthService.versions(keycloak)).isEqualTo(HealthRepresentation.Check.ok("versions"));
    }

    @Test
    void anotherVersionIsNamed() {
        HealthRepresentation.Check check = HealthService.versions("26.8.0");
        assertThat(check.state()).isEqualTo(HealthState.WARNING);
        assertThat(check.code()).isEqualTo("keystead-health-keycloak-version");
        assertThat(check.params()).containsExactly("26.7.x", "26.8.0");
    }

    @Test
    void aLongerNumberIsAnotherVersion() {
        assertThat(HealthService.versions("26.70.1").state()).isEqualTo(HealthState.WARNING);
    }
}
