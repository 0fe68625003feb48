/** User accounts as an administrator sees them, through REST and at the login page. */
@NullMarked
package io.keystead.tests.account;

import org.jspecify.annotations.NullMarked;
