/** What everybody does about his own establishments, and that nothing survives its owner. */
@NullMarked
package io.keystead.tests.selfservice;

import org.jspecify.annotations.NullMarked;
