package io.keystead.maintenance;

import io.keystead.account.AccountPurge;
import io.keystead.establishment.EstablishmentPurge;
import io.keystead.handover.AdminSeatPurge;
import io.keystead.payment.PaymentPurge;
import io.keystead.profile.IssuedDocumentPurge;
import io.keystead.security.CredentialUsePurge;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

/** Once a day, on one node: removes rows of users and credentials that vanished without an event. */
public final class VanishedUsersTask implements ScheduledTask, ProviderEventListener {

    private static final Logger LOG = Logger.getLogger(VanishedUsersTask.class);
    private static final long INTERVAL = Duration.ofDays(1).toMillis();

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent migration) {
            var runner = new ClusterAwareScheduledTaskRunner(migration.getFactory(), this, INTERVAL);
            KeycloakModelUtils.runJobInTransaction(
                    migration.getFactory(),
                    session -> session.getProvider(TimerProvider.class).schedule(runner, INTERVAL));
        }
    }

    @Override
    public void run(KeycloakSession session) {
        int memberships = EstablishmentPurge.of(session).ofVanished();
        int accounts = AccountPurge.of(session).ofVanished();
        CredentialUsePurge.of(session).ofVanished();
        PaymentPurge.of(session).ofVanished();
        IssuedDocumentPurge.of(session).ofVanished();
        int seats = AdminSeatPurge.of(session).ofVanished();
        if (memberships + accounts + seats > 0) {
            LOG.infof(
                    "Removed %d memberships and %d accounts whose user is gone, and emptied %d administrators' seats",
                    memberships, accounts, seats);
        }
    }
}
