/** What a realm needs for Keystead: settings, administrative roles, import and export of the Keystead document. */
@NullMarked
package io.keystead.realm;

import org.jspecify.annotations.NullMarked;
