package io.keystead.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files for Docker and Kubernetes say agrees with the build and with each other. */
class DeploymentFilesTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @Test
    void theOperatorImportsTheBaseRealm() throws IOException {
        JsonNode base = new ObjectMapper()
                .readTree(Path.of("../realm-config/base/keystead-realm.json").toFile());
        assertThat(yaml("target/kubernetes/realm-import.yaml").at("/spec/realm"))
                .isEqualTo(base);
    }

    @Test
    void theRealmGoesIntoTheKeycloakOfTheOperator() throws IOException {
        JsonNode keycloak = yaml("target/kubernetes/keycloak.yaml").get("metadata");
        JsonNode realm = yaml("target/kubernetes/realm-import.yaml");
        assertThat(realm.at("/spec/keycloakCRName")).isEqualTo(keycloak.get("name"));
        assertThat(realm.at("/metadata/namespace")).isEqualTo(keycloak.get("namespace"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "compose.yaml", ".env.example", "kubernetes/keycloak.yaml"})
    void onlyTheKeycloakOfTheBuildIsNamed(String file) throws IOException {
        String keycloak = pinnedKeycloak();
        assertThat(Files.readString(Path.of(file)).lines().filter(line -> line.contains("26.")))
                .isNotEmpty()
                .allMatch(line -> line.contains(keycloak));
    }

    /** Of the parent POM, whatever version this build is run against. */
    private static String pinnedKeycloak() throws IOException {
        return Files.readString(Path.of("../pom.xml"))
                .replaceAll("(?s).*<keycloak\\.version>([^<]+)</keycloak\\.version>.*", "$1");
    }

    private static JsonNode yaml(String file) throws IOException {
        return YAML.readTree(Path.of(file).toFile());
    }
}
