/** The account administrator's seat of a realm, and giving it to somebody else. */
@NullMarked
package io.keystead.handover;

import org.jspecify.annotations.NullMarked;
