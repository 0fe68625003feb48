/** The account administrator's seat, and giving it to somebody else. */
@NullMarked
package io.keystead.tests.handover;

import org.jspecify.annotations.NullMarked;
