/** Two nodes on one database agree, at once. */
@NullMarked
package io.keystead.tests.cluster;

import org.jspecify.annotations.NullMarked;
