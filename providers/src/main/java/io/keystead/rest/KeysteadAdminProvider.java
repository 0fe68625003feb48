package io.keystead.rest;

import io.keystead.account.AccountGuard;
import io.keystead.handover.AdminSeatGuard;
import io.keystead.maintenance.Unconfigured;
import io.keystead.maintenance.VanishedUsersTask;
import io.keystead.payment.PaymentRemovalTask;
import io.keystead.realm.GrantGuard;
import io.keystead.realm.RealmSetup;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Opens {@link KeysteadAdminResource} for Keycloak, which has checked the token by then. */
public final class KeysteadAdminProvider implements AdminRealmResourceProvider {

    @Override
    public Object getResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder event) {
        return new KeysteadAdminResource(session, realm, auth, event);
    }

    @Override
    public void close() {}

    /** Makes the provider, and starts what must run beside the requests. */
    public static final class Factory
            implements AdminRealmResourceProviderFactory, Unconfigured<AdminRealmResourceProvider> {

        @Override
        public AdminRealmResourceProvider create(KeycloakSession session) {
            return new KeysteadAdminProvider();
        }

        @Override
        public String getId() {
            return "keystead";
        }

        @Override
        public void postInit(KeycloakSessionFactory factory) {
            factory.register(new RealmSetup());
            factory.register(new GrantGuard());
            factory.register(new AccountGuard());
            factory.register(new AdminSeatGuard());
            factory.register(new VanishedUsersTask());
            factory.register(new PaymentRemovalTask());
        }
    }
}
