/** Signing in with a passkey, in a browser with a virtual authenticator. */
@NullMarked
package io.keystead.tests.passkey;

import org.jspecify.annotations.NullMarked;
