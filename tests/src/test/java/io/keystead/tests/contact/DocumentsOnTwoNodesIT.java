package io.keystead.tests.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.SharedRealm;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPConfig;

/** What one node is told of documents, the other one knows. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DocumentsOnTwoNodesIT {

    private final TestRealm here;
    private final TestRealm there;

    DocumentsOnTwoNodesIT(SharedRealm realm) {
        this.here = realm.here();
        this.there = realm.there();
        UPConfig profile = here.admin().users().userProfile().getConfiguration();
        UPAttribute country = new UPAttribute("country", new UPAttributePermissions(Set.of(), Set.of("admin", "user")));
        country.addValidation("keystead-document-lock", Map.of());
        profile.addOrReplaceAttribute(country);
        here.admin().users().userProfile().update(profile);
    }

    @Test
    void aCountryThatWasLockedOnOneNodeIsLockedOnTheOther() {
        TestUser paul = here.user("paul@documents.example", "Battery-Staple-8");
        Token token = paul.token();
        saves(there, token, "FR", 204);
        Rest billing = here.as(here.user("billing@documents.example", "Battery-Staple-8")
                .grant("manage-documents")
                .token());
        String documents = "/accounts/" + paul.id() + "/documents";

        billing.put(documents, Map.of("issued", true)).expect(204);
        saves(there, token, "DE", 400);
        assertThat(there.asMyself(token).get("/contact").expect(200).at("/locked"))
                .hasSize(1);

        billing.put(documents, Map.of("issued", false)).expect(204);
        saves(there, token, "DE", 204);
    }

    private static void saves(TestRealm node, Token token, String country, int status) {
        node.account(token)
                .save(Map.of(
                        "username", "paul@documents.example",
                        "email", "paul@documents.example",
                        "firstName", "Paul",
                        "lastName", "Bernard",
                        "attributes", Map.of("country", List.of(country))))
                .expect(status);
    }
}
