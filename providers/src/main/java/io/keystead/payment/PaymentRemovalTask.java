package io.keystead.payment;

import java.time.Duration;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

/**
 * Every minute, on one node: {@link PaymentRemovalService}. {@code --spi-keystead--payment--retry-seconds} sets another
 * interval, which is also the first wait after a failure.
 */
public final class PaymentRemovalTask implements ScheduledTask, ProviderEventListener {

    private static final int DEFAULT_SECONDS = 60;

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent migration
                && ConfiguredGateway.chosen().isPresent()) {
            long interval = interval().toMillis();
            var runner = new ClusterAwareScheduledTaskRunner(migration.getFactory(), this, interval);
            KeycloakModelUtils.runJobInTransaction(
                    migration.getFactory(),
                    session -> session.getProvider(TimerProvider.class).schedule(runner, interval));
        }
    }

    @Override
    public void run(KeycloakSession session) {
        new PaymentRemovalService(session.getKeycloakSessionFactory(), interval()).work();
    }

    private static Duration interval() {
        int seconds = Config.scope("keystead", "payment").getInt("retry-seconds", DEFAULT_SECONDS);
        return Duration.ofSeconds(Math.max(1, seconds));
    }
}
