package io.keystead.establishment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a token says of its user's establishments, enabled ones only.
 *
 * @param currentCode the one in which he works: chosen in his session, otherwise the default one
 * @param defaultCode null without a default, or while it is disabled
 * @param codes the first ones by code
 * @param total how many there are, also beyond {@code codes}
 */
record EstablishmentClaims(
        @Nullable String currentCode, @Nullable String defaultCode, List<String> codes, long total) {}
