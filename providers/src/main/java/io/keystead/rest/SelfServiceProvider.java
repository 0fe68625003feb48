package io.keystead.rest;

import io.keystead.maintenance.Unconfigured;
import jakarta.ws.rs.HttpMethod;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Opens {@link SelfServiceResource} for Keycloak, which leaves the check of the token to it. */
public final class SelfServiceProvider implements RealmResourceProvider {

    private final KeycloakSession session;

    private SelfServiceProvider(KeycloakSession session) {
        this.session = session;
    }

    /** A preflight carries no token, and a sub-resource locator would ask for one before any {@code @OPTIONS} is found. */
    @Override
    public Object getResource() {
        boolean preflight =
                HttpMethod.OPTIONS.equals(session.getContext().getHttpRequest().getHttpMethod());
        return preflight ? new SelfServicePreflight() : new SelfServiceResource(session);
    }

    @Override
    public void close() {}

    /** Makes the provider. */
    public static final class Factory implements RealmResourceProviderFactory, Unconfigured<RealmResourceProvider> {

        @Override
        public RealmResourceProvider create(KeycloakSession session) {
            return new SelfServiceProvider(session);
        }

        @Override
        public String getId() {
            return "keystead";
        }
    }
}
