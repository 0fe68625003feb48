/** Contact data: what they look like where somebody lives, and what documents lock. */
@NullMarked
package io.keystead.tests.contact;

import org.jspecify.annotations.NullMarked;
