package io.keystead.tests.token;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/**
 * Our mapper as somebody configures it in the console.
 *
 * @param config what differs from the usual: all four claims, everywhere but in lightweight tokens
 */
record EstablishmentsMapper(Map<String, String> config) {

    /** The client that may introspect the tokens of applications with this mapper. */
    static final String RESOURCE_SERVER = "resource-server";

    static EstablishmentsMapper usual() {
        return new EstablishmentsMapper(Map.of());
    }

    static EstablishmentsMapper with(String key, String value) {
        return new EstablishmentsMapper(Map.of(key, value));
    }

    /** Puts it into an application. */
    Consumer<ClientRepresentation> in() {
        return client -> client.setProtocolMappers(List.of(representation(), audience()));
    }

    ProtocolMapperRepresentation representation() {
        Map<String, String> all = new HashMap<>(Map.of(
                "access.token.claim", "true",
                "id.token.claim", "true",
                "userinfo.token.claim", "true",
                "introspection.token.claim", "true",
                "lightweight.claim", "false"));
        all.putAll(config);
        return mapper("establishments", "keystead-establishments-mapper", all);
    }

    private static ProtocolMapperRepresentation audience() {
        Map<String, String> config = Map.of(
                "included.custom.audience", RESOURCE_SERVER,
                "access.token.claim", "true",
                "introspection.token.claim", "true");
        return mapper("audience", "oidc-audience-mapper", config);
    }

    private static ProtocolMapperRepresentation mapper(String name, String provider, Map<String, String> config) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper(provider);
        mapper.setConfig(config);
        return mapper;
    }
}
