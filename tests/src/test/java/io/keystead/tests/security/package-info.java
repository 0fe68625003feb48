/** What people do about their own safety, confirmed with the password. */
@NullMarked
package io.keystead.tests.security;

import org.jspecify.annotations.NullMarked;
