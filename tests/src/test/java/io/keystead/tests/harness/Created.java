package io.keystead.tests.harness;

import jakarta.ws.rs.core.Response;
import org.keycloak.admin.client.CreatedResponseUtil;

/** What the Keycloak Admin Client answers to a creation; the test fails when it is not 201. */
final class Created {

    private Created() {}

    static void check(Response response) {
        try (response) {
            if (response.getStatus() != 201) {
                throw new AssertionError(
                        "not created: " + response.getStatus() + " " + response.readEntity(String.class));
            }
        }
    }

    /** The last part of the {@code Location}. */
    static String id(Response response) {
        try (response) {
            return CreatedResponseUtil.getCreatedId(response);
        }
    }
}
