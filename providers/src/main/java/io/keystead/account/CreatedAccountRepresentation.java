package io.keystead.account;

/** A new account, and how its owner comes to a secret. */
public record CreatedAccountRepresentation(String id, String username, SecretGivenRepresentation credential) {}
