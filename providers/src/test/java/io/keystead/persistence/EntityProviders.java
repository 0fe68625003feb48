package io.keystead.persistence;

import java.lang.reflect.Proxy;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;

/** The entity providers that Keycloak would find on this class path: Keystead's, and the sample of the tests. */
final class EntityProviders {

    private EntityProviders() {}

    static Stream<JpaEntityProvider> all() {
        return ServiceLoader.load(JpaEntityProviderFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(factory -> factory.create(noSession()));
    }

    /** An entity provider has no business with a session: what it lists does not depend on one. */
    private static KeycloakSession noSession() {
        return (KeycloakSession) Proxy.newProxyInstance(
                EntityProviders.class.getClassLoader(),
                new Class<?>[] {KeycloakSession.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
