/** The account console, as people use it in a browser. */
@NullMarked
package io.keystead.tests.accountconsole;

import org.jspecify.annotations.NullMarked;
