package io.keystead.persistence;

/**
 * A database that runs.
 *
 * @param stop ends it
 */
record DatabaseServer(String url, String user, String password, Runnable stop) {}
