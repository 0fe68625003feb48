package io.keystead.establishment;

import org.jspecify.annotations.Nullable;

/**
 * How many establishments a user has, disabled ones too.
 *
 * @param defaultCode code of the default one
 */
public record MembershipSummary(long count, @Nullable String defaultCode) {

    public static final MembershipSummary NONE = new MembershipSummary(0, null);
}
