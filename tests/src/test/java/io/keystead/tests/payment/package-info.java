/** Payment methods: saved at a payment company's page, listed, given up. */
@NullMarked
package io.keystead.tests.payment;

import org.jspecify.annotations.NullMarked;
