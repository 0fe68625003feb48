@NullMarked
package io.keystead.architecture.broken.rest;

import org.jspecify.annotations.NullMarked;
