package io.keystead.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The contract names every call that the server answers, with its query parameters, and no other. */
final class OpenApiTest {

    @Test
    void theContractAndTheServerHaveTheSameOperations() {
        Set<String> answered = new TreeSet<>();
        answered.addAll(Operations.of(KeysteadAdminResource.class, "/admin/realms/{realm}/keystead"));
        answered.addAll(Operations.of(SelfServiceResource.class, "/realms/{realm}/keystead"));
        assertThat(answered).isNotEmpty().isEqualTo(Operations.of(Path.of("..", "docs", "openapi.yaml")));
    }
}
