/** The assembled Keycloak as Java sees it: run one of its commands, start it, wait for it, stop it. */
@NullMarked
package io.keystead.docker;

import org.jspecify.annotations.NullMarked;
