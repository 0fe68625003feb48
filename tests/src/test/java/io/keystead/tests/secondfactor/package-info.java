/** The second factor: who must have one, and the page that explains it. */
@NullMarked
package io.keystead.tests.secondfactor;

import org.jspecify.annotations.NullMarked;
