@NullMarked
package io.keystead.architecture.broken.hotel;

import org.jspecify.annotations.NullMarked;
