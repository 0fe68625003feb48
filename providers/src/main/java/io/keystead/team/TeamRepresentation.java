package io.keystead.team;

import java.util.List;

/**
 * The people whom a manager looks after, a page of them.
 *
 * @param total how many there are on all pages
 * @param people those of this page, by name
 */
record TeamRepresentation(long total, List<TeamRowRepresentation> people) {}
