/** Import and export of a realm's Keystead document by REST. */
@NullMarked
package io.keystead.tests.document;

import org.jspecify.annotations.NullMarked;
