/** People who asked not to be contacted. */
@NullMarked
package io.keystead.tests.blocklist;

import org.jspecify.annotations.NullMarked;
