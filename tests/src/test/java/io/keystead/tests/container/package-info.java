/** The image that {@code docker/Dockerfile} makes; needs a Docker engine, and is aborted where none answers. */
@NullMarked
package io.keystead.tests.container;

import org.jspecify.annotations.NullMarked;
