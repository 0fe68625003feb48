package io.keystead.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.Directory;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** People of a directory that the realm can only read: without e-mail address, yet no PIN accounts, and not ours to change. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DirectoryAccountsIT {

    private static final String PASSWORD = "Olive-Lantern-41";

    private final TestRealm realm;
    private final Company company;
    private final Directory directory;

    DirectoryAccountsIT(KeysteadServer server, @Shipped TestRealm realm) {
        this.realm = realm;
        this.company = Company.in(realm);
        this.directory = Directory.federatedInto(realm, server);
    }

    @AfterAll
    void close() {
        directory.close();
    }

    @Test
    void areToldAsTheyAre() {
        TestUser lea = directory.person("lea", PASSWORD);
        realm.app().tokens(lea);
        Answer account = company.account(lea);
        assertThat(account.at("/kind").asText()).isEqualTo("PASSWORD");
        assertThat(account.at("/status").asText()).isEqualTo("ACTIVE");
        assertThat(account.at("/username").asText()).isEqualTo("lea");
        assertThat(account.json().has("email")).isFalse();
        company.rest()
                .get("/accounts/" + lea.id() + "/status/preview?status=INACTIVE")
                .expect(200);
    }

    @Test
    void keepTheirStatusAndSessions() {
        TestUser paul = directory.person("paul", PASSWORD);
        Answer tokens = realm.app().tokens(paul);
        for (String status : new String[] {"INACTIVE", "ARCHIVED"}) {
            assertThat(company.status(paul, status).expect(409).at("/error").asText())
                    .isEqualTo("keystead-account-read-only");
        }
        assertThat(company.account(paul).at("/status").asText()).isEqualTo("ACTIVE");
        realm.app().refresh(tokens).expect(200);
    }

    @Test
    void keepTheirSecret() {
        TestUser anna = directory.person("anna", PASSWORD);
        Answer tokens = realm.app().tokens(anna);
        for (Object wanted : new Object[] {"", Company.secret("Purple-Giraffe-41", false), Map.of("type", "SECRET")}) {
            Answer refused = company.post(anna, "/reset", wanted).expect(409);
            assertThat(refused.at("/error").asText()).isEqualTo("keystead-secret-read-only");
        }
        realm.app().refresh(tokens).expect(200);
        realm.app().tokens(anna);
    }

    @Test
    void keepTheirNamesAndAddress() {
        TestUser hugo = directory.person("hugo", PASSWORD);
        Answer field = company.put(hugo, "", Map.of("firstName", "Hugo")).expect(400);
        assertThat(field.at("/field").asText()).isEqualTo("firstName");
        assertThat(field.at("/errorMessage").asText()).contains("read only").doesNotContain("{");
        for (String login : new String[] {"email", "username"}) {
            Answer refused = company.put(
                            hugo, "/" + login, Map.of(login, "hugo" + (login.equals("email") ? "@a.example" : ".b")))
                    .expect(409);
            assertThat(refused.at("/error").asText()).isEqualTo("keystead-account-read-only");
            assertThat(refused.at("/field").asText()).isEqualTo(login);
        }
        assertThat(company.account(hugo).at("/username").asText()).isEqualTo("hugo");
        realm.app().tokens(hugo);
    }

    @Test
    void areUnlocked() {
        TestUser ines = directory.person("ines", PASSWORD);
        company.post(ines, "/unlock", "").expect(204);
        realm.app().tokens(ines);
    }
}
