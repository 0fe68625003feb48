package io.keystead.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was refused.
 *
 * @param error stable code, also a message key
 * @param errorMessage the reason in English, for logs and developers
 * @param field path of the field at fault in what was sent, such as {@code members[3].default}
 * @param params what the message names: codes, user names, limits
 * @param line line of the document, counted from 1, where the fault lies
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ErrorRepresentation(
        String error, String errorMessage, @Nullable String field, List<String> params, @Nullable Integer line) {}
