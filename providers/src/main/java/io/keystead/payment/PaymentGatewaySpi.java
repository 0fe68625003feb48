package io.keystead.payment;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes {@link PaymentGateway} known to Keycloak. */
public final class PaymentGatewaySpi implements Spi {

    static final String NAME = "payment-gateway";

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return PaymentGateway.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // so declared by Keycloak
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return PaymentGatewayFactory.class;
    }
}
