package io.keystead.account;

/**
 * A link that was mailed to somebody so that he chooses his password.
 *
 * @param sentTo his e-mail address
 * @param validUntil milliseconds since 1970
 */
public record SecretLink(String sentTo, long validUntil) {}
