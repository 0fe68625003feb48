/** Validators for Keycloak's declarative user profile, so that every door that writes a user obeys the same rules. */
@NullMarked
package io.keystead.profile;

import org.jspecify.annotations.NullMarked;
