/** The two doors, admin and self-service: a table of contents over the features, without logic. */
@NullMarked
package io.keystead.rest;

import org.jspecify.annotations.NullMarked;
