/** Addresses and phone numbers of people who asked not to be contacted, kept so that nobody can read them. */
@NullMarked
package io.keystead.blocklist;

import org.jspecify.annotations.NullMarked;
