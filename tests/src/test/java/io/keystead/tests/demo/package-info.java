/** The demo realm as a person meets it. */
@NullMarked
package io.keystead.tests.demo;

import org.jspecify.annotations.NullMarked;
