package io.keystead.tests.api;

import org.jspecify.annotations.Nullable;

/**
 * How somebody comes to a secret; moments are milliseconds since 1970.
 *
 * @param secret the one that was drawn
 * @param sentTo the address to which a link went
 */
public record SecretGiven(
        @Nullable String secret, @Nullable Boolean temporary, @Nullable String sentTo, @Nullable Long validUntil) {}
