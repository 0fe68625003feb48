package io.keystead.payment;

/** Whose payment method it is; the gateway keeps both ids with it and tells them back. */
public record PaymentOwner(String realmId, String userId) {}
