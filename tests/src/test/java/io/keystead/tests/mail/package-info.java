/** Mails, the links in them, and what happens where no mail server is. */
@NullMarked
package io.keystead.tests.mail;

import org.jspecify.annotations.NullMarked;
