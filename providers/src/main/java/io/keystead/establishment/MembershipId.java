package io.keystead.establishment;

/** The key of a {@link MembershipEntity}. */
public record MembershipId(String establishmentId, String userId) {}
