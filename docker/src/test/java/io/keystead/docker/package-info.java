@NullMarked
package io.keystead.docker;

import org.jspecify.annotations.NullMarked;
