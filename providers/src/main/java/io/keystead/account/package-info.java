/** User accounts as an administrator sees them. */
@NullMarked
package io.keystead.account;

import org.jspecify.annotations.NullMarked;
