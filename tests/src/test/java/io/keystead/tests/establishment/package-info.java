/** Tests of establishments and memberships through the REST for administrators. */
@NullMarked
package io.keystead.tests.establishment;

import org.jspecify.annotations.NullMarked;
