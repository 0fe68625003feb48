/** Establishments, memberships and the default one: the sites of a company and who may enter them. */
@NullMarked
package io.keystead.establishment;

import org.jspecify.annotations.NullMarked;
