/** What runs by itself: cluster-aware scheduled tasks. */
@NullMarked
package io.keystead.maintenance;

import org.jspecify.annotations.NullMarked;
