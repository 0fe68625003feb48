package io.keystead.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A password or PIN as Keycloak stores it: a hash.
 *
 * @param type {@code password}, or {@code password-history} for a former one
 * @param secretData Keycloak's JSON of hash and salt
 * @param credentialData Keycloak's JSON of algorithm and iterations
 * @param createdDate milliseconds since 1970
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HashedSecretRepresentation(
        @Nullable String type,
        @Nullable String secretData,
        @Nullable String credentialData,
        @Nullable Long createdDate) {

    /** Never the hash. */
    @Override
    public String toString() {
        return "HashedSecret[" + type + "]";
    }
}
