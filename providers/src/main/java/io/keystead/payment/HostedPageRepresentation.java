package io.keystead.payment;

/** Where the browser goes to add a payment method. */
record HostedPageRepresentation(String address) {}
