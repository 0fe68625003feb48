package io.keystead.account;

import java.util.List;
import java.util.Optional;

/**
 * What else a list of accounts depends on, looked up beforehand.
 *
 * @param users whom the caller may see, and who may enter an establishment
 * @param groupId of the user group that is wanted
 * @param withPins whether there are PIN accounts in this realm
 * @param holderId of the account administrator
 */
record AccountFilter(List<UserFilter> users, Optional<String> groupId, boolean withPins, Optional<String> holderId) {}
