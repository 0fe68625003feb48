package io.keystead.tests.credential;

import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Sets secrets by Keycloak's own admin REST and tells how that went: "" if accepted, otherwise the reason in words. */
final class Secrets {

    private Secrets() {}

    static String reset(TestUser user, String secret) {
        return reset(user.resource(), secret);
    }

    static String reset(UserResource user, String secret) {
        try {
            user.resetPassword(credential(secret));
            return "";
        } catch (BadRequestException e) {
            return reason(e.getResponse());
        }
    }

    /** Creates a person with a secret; a name with "@" is her e-mail address too. */
    static String create(TestRealm realm, String username, String secret) {
        return create(realm.admin(), username, secret);
    }

    static String create(RealmResource realm, String username, String secret) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(username);
        user.setFirstName("Camille");
        user.setLastName("Dubois");
        user.setEnabled(true);
        user.setEmail(username.contains("@") ? username : null);
        user.setCredentials(List.of(credential(secret)));
        try (Response response = realm.users().create(user)) {
            return response.getStatus() == 201 ? "" : reason(response);
        }
    }

    private static CredentialRepresentation credential(String secret) {
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(secret);
        credential.setTemporary(false);
        return credential;
    }

    private static String reason(Response response) {
        Map<String, String> body = response.readEntity(new GenericType<>() {});
        return response.getStatus() + " " + body.getOrDefault("error_description", body.toString());
    }
}
