package io.keystead.realm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SecurityMailTest {

    @Test
    void allAreSentUnlessTheRealmChooses() {
        for (String attribute : new String[] {null, "", "all", "passwrod,email"}) {
            assertThat(SecurityMail.chosen(attribute)).containsExactlyInAnyOrder(SecurityMail.values());
        }
        assertThat(SecurityMail.chosen("none")).isEmpty();
        assertThat(SecurityMail.chosen(" second-factor , passkey"))
                .containsExactlyInAnyOrder(SecurityMail.SECOND_FACTOR, SecurityMail.PASSKEY);
    }
}
