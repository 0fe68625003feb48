package io.keystead.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a manager sees of somebody whom he looks after: what the list has, and what the form shows.
 *
 * @param phoneNumber E.164
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TeamMemberRepresentation(
        @JsonUnwrapped TeamRowRepresentation row,
        @Nullable String locale,
        @Nullable String jobTitle,
        @Nullable String phoneNumber) {}
