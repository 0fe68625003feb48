/** What realms are given: roles, and their document at a start. */
@NullMarked
package io.keystead.tests.realm;

import org.jspecify.annotations.NullMarked;
