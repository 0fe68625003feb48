package io.keystead.establishment;

/** A user who has establishments. */
public record MemberName(String userId, String username) {}
