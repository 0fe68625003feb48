package io.keystead.payment;

import org.keycloak.provider.ProviderFactory;

/** Makes a {@link PaymentGateway}; its id stands in the database and in the address for its notices, at most 36 characters. */
public interface PaymentGatewayFactory extends ProviderFactory<PaymentGateway> {}
