/** PINs and passwords: which are accepted at which door, what is drawn, and what a thief may try. */
@NullMarked
package io.keystead.tests.credential;

import org.jspecify.annotations.NullMarked;
