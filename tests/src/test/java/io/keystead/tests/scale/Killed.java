package io.keystead.tests.scale;

import java.util.List;

/**
 * What a killed server left.
 *
 * @param imported whether it was importing by then
 * @param rows what is there of the realm
 */
record Killed(boolean imported, List<String> rows) {}
