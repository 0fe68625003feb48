/** Managers who look after the staff of their own establishments, without being administrators. */
@NullMarked
package io.keystead.team;

import org.jspecify.annotations.NullMarked;
