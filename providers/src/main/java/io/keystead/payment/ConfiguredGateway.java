package io.keystead.payment;

import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;

/**
 * The gateway of this server, as {@code --spi-payment-gateway--provider} names it. There is none by default, however many jars
 * bring one.
 */
record ConfiguredGateway(String id, PaymentGateway gateway) {

    /** Empty where there is none, or where it lacks its keys. */
    static Optional<ConfiguredGateway> of(KeycloakSession session) {
        return chosen().flatMap(id -> named(session, id));
    }

    /** The one that a row was written for, if this server has it and it has its keys. */
    static Optional<ConfiguredGateway> named(KeycloakSession session, String id) {
        return Optional.ofNullable(session.getProvider(PaymentGateway.class, id))
                .filter(PaymentGateway::isReady)
                .map(gateway -> new ConfiguredGateway(id, gateway));
    }

    static Optional<String> chosen() {
        return Optional.ofNullable(Config.getProvider(PaymentGatewaySpi.NAME));
    }
}
