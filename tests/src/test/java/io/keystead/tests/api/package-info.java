/**
 * Keystead's admin REST as typed interfaces for {@code Keycloak.proxy(…)} of the Keycloak Admin Client.
 *
 * <p>Nothing here depends on Keystead's own jars, so that it can be copied; {@code docs/rest.md} shows how to use it.
 */
@NullMarked
package io.keystead.tests.api;

import org.jspecify.annotations.NullMarked;
