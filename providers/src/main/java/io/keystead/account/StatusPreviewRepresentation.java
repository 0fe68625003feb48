package io.keystead.account;

import java.util.List;

/**
 * What a change of status would end.
 *
 * @param sessions how many, online
 * @param offlineSessions how many
 * @param applications client ids of those that are signed in
 * @param establishmentsWithoutManager codes of those that nobody else of a management group could enter any more
 */
public record StatusPreviewRepresentation(
        int sessions, int offlineSessions, List<String> applications, List<String> establishmentsWithoutManager) {}
