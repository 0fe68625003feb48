package io.keystead.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import org.junit.jupiter.api.Test;

@KeysteadTest
final class MailIT {

    @Test
    void aMailOfKeycloakArrives(TestRealm realm, Mailbox mailbox) {
        TestUser manager = realm.user(realm.address("manager"), "Battery-Staple-8");
        manager.resource().executeActionsEmail(List.of("UPDATE_PASSWORD"));
        assertThat(mailbox.to(manager.username()).links())
                .anyMatch(link -> link.startsWith(realm.url() + "/login-actions/action-token"));
    }
}
