/** The texts of Keystead, as the sources have them. */
@NullMarked
package io.keystead.tests.messages;

import org.jspecify.annotations.NullMarked;
