/** Measurements, made by hand: {@code -Dit.test=…Benchmark}; no build runs them. */
@NullMarked
package io.keystead.tests.benchmark;

import org.jspecify.annotations.NullMarked;
