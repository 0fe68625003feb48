package io.keystead.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Keystead needs in a realm, and whether it is there.
 *
 * @param state the worst of all checks
 * @param keystead version of our providers
 * @param keycloak version of the server
 */
record HealthRepresentation(HealthState state, String keystead, String keycloak, List<Check> checks) {

    static HealthRepresentation of(String keystead, String keycloak, List<Check> checks) {
        HealthState worst =
                checks.stream().map(Check::state).max(Comparator.naturalOrder()).orElse(HealthState.OK);
        return new HealthRepresentation(worst, keystead, keycloak, checks);
    }

    /**
     * One thing that was looked at.
     *
     * @param check what; stable
     * @param code stable code of what is wrong, also a message key of the console; absent if all is well
     * @param message the same in English
     * @param params what the message names
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Check(
            String check, HealthState state, @Nullable String code, @Nullable String message, List<String> params) {

        static Check ok(String check) {
            return new Check(check, HealthState.OK, null, null, List.of());
        }

        static Check warning(String check, String code, String message, List<String> params) {
            return new Check(check, HealthState.WARNING, code, message, params);
        }

        static Check error(String check, String code, String message, List<String> params) {
            return new Check(check, HealthState.ERROR, code, message, params);
        }
    }
}
