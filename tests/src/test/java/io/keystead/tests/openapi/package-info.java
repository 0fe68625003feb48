/** Holds what the server does against what {@code docs/openapi.yaml} says. */
@NullMarked
package io.keystead.tests.openapi;

import org.jspecify.annotations.NullMarked;
