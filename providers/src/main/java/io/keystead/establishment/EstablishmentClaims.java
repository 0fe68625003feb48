package io.keystead.establishment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a token says of its user's establishments, enabled ones only.
 *
 * @param defaultCode null without a default, or while it is disabled
 * @param codes the first ones by code
 * @param total how many there are, also beyond {@code codes}
 */
record EstablishmentClaims(@Nullable String defaultCode, List<String> codes, long total) {}
