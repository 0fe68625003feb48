package io.keystead.payment;

import java.time.Duration;
import java.util.Optional;
import org.keycloak.Config;

/**
 * The options {@code --spi-payment-gateway--stripe--…}.
 *
 * @param apiKey secret or restricted key
 * @param webhookSecrets of the endpoints, separated by commas: one for each realm, and two while one is being changed
 * @param apiBase Stripe's, unless somebody stands in for it
 * @param currency with it, people may add whatever Stripe offers for it; without, cards
 */
record StripeSettings(
        Optional<ServerSecret> apiKey,
        Optional<ServerSecret> webhookSecrets,
        Optional<String> apiBase,
        Optional<String> currency,
        Duration connectTimeout,
        Duration readTimeout) {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 10_000;

    static StripeSettings of(Config.Scope config) {
        return new StripeSettings(
                ServerSecret.of(config.get("api-key")),
                ServerSecret.of(config.get("webhook-secret")),
                text(config, "api-base"),
                text(config, "currency"),
                millis(config, "connect-timeout", CONNECT_MILLIS),
                millis(config, "read-timeout", READ_MILLIS));
    }

    private static Optional<String> text(Config.Scope config, String option) {
        return Optional.ofNullable(config.get(option)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Zero would be no limit at all. */
    private static Duration millis(Config.Scope config, String option, int otherwise) {
        return Duration.ofMillis(Math.max(1, config.getInt(option, otherwise)));
    }
}
