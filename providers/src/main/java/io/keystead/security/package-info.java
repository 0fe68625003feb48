/** What keeps an account safe: its sessions, and later what its owner does about his own safety. */
@NullMarked
package io.keystead.security;

import org.jspecify.annotations.NullMarked;
