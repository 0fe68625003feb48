package io.keystead.realm;

import io.keystead.handover.AdminSeatService;
import org.jboss.logging.Logger;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Gives every realm what Keystead needs in it: new realms when they are created, existing ones when the server starts.
 */
public final class RealmSetup implements ProviderEventListener {

    private static final Logger LOG = Logger.getLogger(RealmSetup.class);
    private static final int LOCK_SECONDS = 600;

    private volatile boolean started;

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof RealmModel.RealmPostCreateEvent created) {
            onCreated(created.getKeycloakSession(), created.getCreatedRealm());
        } else if (event instanceof PostMigrationEvent migration) {
            onStarted(migration.getFactory());
        }
    }

    private void onCreated(KeycloakSession session, RealmModel realm) {
        RoleSetup.complete(session, realm);
        ActionSetup.complete(session, realm);
        if (RealmSettings.of(realm).enabled()) {
            new AdminSeatService(session, realm).prepare();
        }
        if (!started) {
            StartupImport.run(session, realm);
        }
    }

    /** Keycloak has released its boot lock by now, so nodes that start together would race without one of ours. */
    private void onStarted(KeycloakSessionFactory factory) {
        started = true;
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            var cluster = session.getProvider(ClusterProvider.class);
            var result = cluster.executeIfNotExecuted("keystead-realm-setup", LOCK_SECONDS, () -> {
                KeycloakModelUtils.runJobInTransaction(factory, RealmSetup::completeAll);
                return true;
            });
            if (!result.isExecuted()) {
                LOG.debug("Another node completes roles and required actions");
            }
        });
    }

    private static void completeAll(KeycloakSession session) {
        session.realms().getRealmsStream().toList().forEach(realm -> {
            session.getContext().setRealm(realm);
            RoleSetup.complete(session, realm);
            ActionSetup.complete(session, realm);
        });
    }
}
