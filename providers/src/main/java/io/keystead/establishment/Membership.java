package io.keystead.establishment;

/** One access of one user. */
public record Membership(String userId, String code, boolean isDefault) {}
