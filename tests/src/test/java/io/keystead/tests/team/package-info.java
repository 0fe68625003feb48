/** Managers who look after the staff of their own establishments. */
@NullMarked
package io.keystead.tests.team;

import org.jspecify.annotations.NullMarked;
