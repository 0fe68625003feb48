/** Signing in with a PIN, choosing a new one, having forgotten it: the pages people see. */
@NullMarked
package io.keystead.tests.pin;

import org.jspecify.annotations.NullMarked;
