package io.keystead.account;

/**
 * The link that was mailed to somebody so that he sets his secret; a newer one takes its place.
 *
 * @param id in the link, which opens only as long as the account knows it
 * @param sentAt milliseconds since 1970
 * @param validUntil milliseconds since 1970
 */
record Invitation(String id, long sentAt, long validUntil) {}
