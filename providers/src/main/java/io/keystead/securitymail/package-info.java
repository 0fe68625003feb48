/** Mails that tell people what happened to the safety of their account. */
@NullMarked
package io.keystead.securitymail;

import org.jspecify.annotations.NullMarked;
