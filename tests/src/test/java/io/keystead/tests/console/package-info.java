/** The admin console in a browser: our pages among Keycloak's own. */
@NullMarked
package io.keystead.tests.console;

import org.jspecify.annotations.NullMarked;
