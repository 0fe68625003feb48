/** What the server says about the health of a realm. */
@NullMarked
package io.keystead.tests.health;

import org.jspecify.annotations.NullMarked;
