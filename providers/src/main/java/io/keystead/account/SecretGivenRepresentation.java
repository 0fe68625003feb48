package io.keystead.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request for a secret; moments are milliseconds since 1970.
 *
 * @param secret the one that was drawn, told this once
 * @param temporary whether it must be changed at the next login
 * @param sentTo the address to which a link went
 * @param validUntil of the link, or of a temporary secret that nobody uses
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SecretGivenRepresentation(
        @Nullable String secret, @Nullable Boolean temporary, @Nullable String sentTo, @Nullable Long validUntil) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "SecretGiven[" + sentTo + "]";
    }
}
