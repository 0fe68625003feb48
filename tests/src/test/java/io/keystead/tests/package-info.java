/** Tests of Keystead on a running server, and of what is written in several places. */
@NullMarked
package io.keystead.tests;

import org.jspecify.annotations.NullMarked;
