/** The payment methods that people have saved with a payment company, and the interface by which one is asked. */
@NullMarked
package io.keystead.payment;

import org.jspecify.annotations.NullMarked;
