/** What keeps an account safe: its sessions, and what its owner confirms with his password. */
@NullMarked
package io.keystead.security;

import org.jspecify.annotations.NullMarked;
