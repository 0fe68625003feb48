/** Much data, and what happens when a server ends in the middle of it. */
@NullMarked
package io.keystead.tests.scale;

import org.jspecify.annotations.NullMarked;
