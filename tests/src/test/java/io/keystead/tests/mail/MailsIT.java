package io.keystead.tests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Mail;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.TestRealm;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@KeysteadTest
final class MailsIT {

    @Test
    void anInvitationSaysWhatFromWhomAndUntilWhen(TestRealm realm, Mailbox mailbox) {
        String address = realm.address("english");
        Office.in(realm).invites(address, "en");
        Mail mail = mailbox.to(address);
        assertThat(mail.subject()).isEqualTo("Create your password for " + Office.COMPANY);
        assertThat(mail.text())
                .contains("Hello Renée,", address, "Sent by Nadia Haddad, " + Office.COMPANY)
                .containsPattern("until: \\w+day, \\w+ \\d+, 20\\d\\d.* \\(\\S+\\)");
        assertThat(mail.html())
                .contains("lang=\"en\"", "Hello Renée,", "Nadia Haddad, Hôtels Riviera &amp; Fils", "color-scheme")
                .contains("href=\"" + mail.links().get(0) + "\"")
                .doesNotContain("<img", "<link", "src=");
    }

    @Test
    void anInvitationIsInTheLanguageOfThePerson(TestRealm realm, Mailbox mailbox) {
        String address = realm.address("french");
        Office.in(realm).invites(address, "fr");
        Mail mail = mailbox.to(address);
        assertThat(mail.subject()).isEqualTo("Créez votre mot de passe pour " + Office.COMPANY);
        assertThat(mail.text())
                .contains("Bonjour Renée,", "Envoyé par Nadia Haddad, " + Office.COMPANY, "l'identifiant")
                .containsPattern("jusqu'au : \\w+di \\d+ \\S+ 20\\d\\d|jusqu'au : dimanche \\d+ \\S+ 20\\d\\d");
        assertThat(mail.html()).contains("lang=\"fr\"", "Créer mon mot de passe");
    }

    @Test
    void aResetHasItsOwnWords(TestRealm realm, Mailbox mailbox) {
        String address = realm.address("reset");
        Office office = Office.in(realm);
        office.resets(office.invites(address, "fr")).expect(200);
        Mail mail = mailbox.to(address);
        assertThat(mail.subject()).isEqualTo("Choisissez un nouveau mot de passe pour " + Office.COMPANY);
        assertThat(mail.text()).contains("prévenez votre administrateur", "Envoyé par Nadia Haddad");
    }

    @Test
    void aMailHasTextAndHtmlAndNoSecretInItsHeaders(TestRealm realm, Mailbox mailbox) {
        String address = realm.address("headers");
        Office.in(realm).invites(address, "en");
        Mail mail = mailbox.to(address);
        assertThat(mail.headers()).contains("multipart/alternative").doesNotContain("key=", "action-token");
        assertThat(mail.text()).isNotBlank().doesNotContain("<p>", "&amp;");
        assertThat(mail.links()).hasSize(1);
    }

    @Test
    void mailsAreCompleteUnderKeycloaksOwnTheme(@Another TestRealm realm, Mailbox mailbox) {
        Office.change(realm, company -> company.setEmailTheme("keycloak"));
        String address = realm.address("base");
        Office.in(realm).invites(address, "fr");
        Mail mail = mailbox.to(address);
        assertThat(mail.text()).contains("Bonjour Renée,", "Envoyé par Nadia Haddad");
        assertThat(mail.html()).contains("Créer mon mot de passe").doesNotContain("keysteadMail");
    }

    @Test
    void theOldAddressIsToldThatItIsNotTheAccountsAnyMore(TestRealm realm, Mailbox mailbox) {
        String former = realm.address("former");
        String next = realm.address("next");
        Office office = Office.in(realm);
        office.moves(office.invites(former, "fr"), next);
        Mail mail = mailbox.to(former);
        assertThat(mail.subject()).isEqualTo("Votre adresse e-mail chez " + Office.COMPANY + " a été modifiée");
        assertThat(mail.text())
                .contains(former, "Date de la modification :", "Envoyé par Nadia Haddad", "appelez immédiatement")
                .doesNotContain(next);
        assertThat(mail.links()).isEmpty();
        assertThat(mail.html()).doesNotContain("href").doesNotContain(next);
        assertThat(mailbox.allTo(next)).isEmpty();
    }

    @Test
    void withoutAMailServerNothingIsDone(@Another TestRealm realm) {
        Office office = Office.in(realm);
        String id = office.invites(realm.address("before"), "en");
        long sentAt = office.account(id).at("/invitation/sentAt").asLong();
        Map<String, String> smtp = realm.admin().toRepresentation().getSmtpServer();
        Office.change(realm, company -> company.setSmtpServer(Map.of()));
        try {
            assertThat(office.adds(realm.address("nobody"), "en")
                            .expect(503)
                            .at("/error")
                            .asText())
                    .isEqualTo("keystead-mail-not-configured");
            assertThat(office.resets(id).expect(503).at("/error").asText()).isEqualTo("keystead-mail-not-configured");
        } finally {
            Office.change(realm, company -> company.setSmtpServer(smtp));
        }
        assertThat(office.knows(realm.address("nobody"))).isFalse();
        assertThat(office.account(id).at("/invitation/sentAt").asLong()).isEqualTo(sentAt);
    }

    @Test
    void aMailServerThatDoesNotAnswerLeavesEverythingAsItWas(@Another TestRealm realm) {
        Office office = Office.in(realm);
        String id = office.invites(realm.address("stays"), "en");
        long sentAt = office.account(id).at("/invitation/sentAt").asLong();
        Map<String, String> smtp = realm.admin().toRepresentation().getSmtpServer();
        Map<String, String> dead = new HashMap<>(smtp);
        dead.put("port", "1");
        Office.change(realm, company -> company.setSmtpServer(dead));
        try {
            assertThat(office.adds(realm.address("lost"), "en")
                            .expect(503)
                            .at("/error")
                            .asText())
                    .isEqualTo("keystead-mail-not-sent");
            assertThat(office.resets(id).expect(503).at("/error").asText()).isEqualTo("keystead-mail-not-sent");
        } finally {
            Office.change(realm, company -> company.setSmtpServer(smtp));
        }
        assertThat(office.knows(realm.address("lost"))).isFalse();
        assertThat(office.account(id).at("/invitation/sentAt").asLong()).isEqualTo(sentAt);
    }
}
