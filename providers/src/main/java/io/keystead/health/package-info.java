/** Whether a realm has all that Keystead needs, for the console and for monitoring. */
@NullMarked
package io.keystead.health;

import org.jspecify.annotations.NullMarked;
