/** In which establishment people work: chosen at login, by the application, or by a switch. */
@NullMarked
package io.keystead.tests.login;

import org.jspecify.annotations.NullMarked;
