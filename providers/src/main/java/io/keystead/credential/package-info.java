/** Secrets: which PINs and passwords are good enough, for whom, and the drawing of new ones. */
@NullMarked
package io.keystead.credential;

import org.jspecify.annotations.NullMarked;
