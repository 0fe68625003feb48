/** What applications learn of a person's establishments. */
@NullMarked
package io.keystead.tests.token;

import org.jspecify.annotations.NullMarked;
