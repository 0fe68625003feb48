/** Mails of our own, and where they go on a developer's machine. */
@NullMarked
package io.keystead.mail;

import org.jspecify.annotations.NullMarked;
