@NullMarked
package io.keystead.architecture.broken.guest;

import org.jspecify.annotations.NullMarked;
