/** Holds the lines drawn in docs/architecture.md: who may call whom, and what Keycloak must be able to load. */
@NullMarked
package io.keystead.architecture;

import org.jspecify.annotations.NullMarked;
