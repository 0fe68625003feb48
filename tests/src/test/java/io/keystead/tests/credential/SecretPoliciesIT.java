package io.keystead.tests.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Directory;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import jakarta.ws.rs.BadRequestException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.userprofile.config.UPConfig;

/** Who is asked for a PIN, who for a password, and who is none of our business; through Keycloak's own admin REST. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SecretPoliciesIT {

    private static final String PIN = "739154";
    private static final String PASSWORD = "Olive-Lantern-41";
    private static final String TOO_SHORT = "400 Invalid password: minimum length 12.";

    private final TestRealm realm;

    SecretPoliciesIT(TestRealm realm) {
        this.realm = realm.withShippedSecretRules();
        UPConfig profile = realm.admin().users().userProfile().getConfiguration();
        profile.setUnmanagedAttributePolicy(UPConfig.UnmanagedAttributePolicy.ENABLED);
        realm.admin().users().userProfile().update(profile);
    }

    @Test
    void somebodyWithoutEmailHasAPin() {
        assertThat(Secrets.create(realm, name(), PIN)).isEmpty();
        assertThat(Secrets.create(realm, name(), PASSWORD)).isEqualTo("400 A PIN is 6 digits and nothing else.");
    }

    @Test
    void somebodyWithEmailHasAPassword() {
        assertThat(Secrets.create(realm, realm.address(name()), PASSWORD)).isEmpty();
        assertThat(Secrets.create(realm, realm.address(name()), PIN)).isEqualTo(TOO_SHORT);
    }

    @Test
    void aRefusedSecretLeavesNobody() {
        String name = name();
        assertThat(Secrets.create(realm, name, "123456")).startsWith("400");
        assertThat(realm.admin().users().searchByUsername(name, true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234567| A PIN is 6 digits and nothing else.",
                "112233| This PIN is too regular. Choose one that nobody would try first.",
                "125896| This PIN is a path on the keypad. Choose one that nobody would try first.",
                "140789| This PIN is a date or a year. Choose one that nobody would try first.",
                "604851| This PIN is part of the username. Choose another one.",
                "915480| This PIN is part of the phone number. Choose another one."
            })
    void aWeakPinIsRefusedWithTheReason(String pin, String reason) {
        TestUser nadia = withPhone(realm.user("nadia" + name() + "6048", PIN.replace("739", "806")), "+33739154802");
        assertThat(Secrets.reset(nadia, pin)).isEqualTo("400 " + reason);
        assertThat(Secrets.reset(nadia, "830572")).isEmpty();
    }

    @Test
    void theReasonIsInTheLanguageOfTheAdministrator() {
        TestUser marc =
                realm.user(realm.address(name()), PASSWORD).grant("realm-admin").speaking("fr");
        RealmResource asMarc = realm.adminAs(marc);
        assertThat(Secrets.create(asMarc, name(), "140789"))
                .isEqualTo("400 Ce code PIN est une date ou une année. Choisissez-en un que personne ne tenterait en"
                        + " premier.");
        String nadia = realm.user(name(), PIN).id();
        assertThat(Secrets.reset(asMarc.users().get(nadia), "12"))
                .isEqualTo("400 Un code PIN a 6 chiffres et rien d'autre.");
    }

    @Test
    void aPasswordIsLongAndNobodysNameAndNotKnown() {
        TestUser marc = realm.user(realm.address(name()), PASSWORD);
        assertThat(Secrets.reset(marc, "short")).isEqualTo(TOO_SHORT);
        assertThat(Secrets.reset(marc, marc.username()))
                .isEqualTo("400 Invalid password: must not be equal to the username.");
        assertThat(Secrets.reset(marc, "Password1234"))
                .isEqualTo("400 This password, or most of it, is one that"
                        + " everybody tries first. Choose another one.");
        assertThat(Secrets.reset(marc, "550137550137"))
                .as("a bad PIN may be a good password")
                .isEmpty();
    }

    @Test
    void nobodyGetsOneOfHisLastFiveAgain() {
        TestUser camille = realm.user(name(), PIN);
        TestUser marc = realm.user(realm.address(name()), PASSWORD);
        List<String> others = List.of("604851", "962716", "830572", "495027");
        for (String pin : others) {
            assertThat(Secrets.reset(camille, pin)).as(pin).isEmpty();
            assertThat(Secrets.reset(marc, PASSWORD + pin)).as(pin).isEmpty();
        }
        String refusal = "400 Invalid password: must not be equal to any of last 5 passwords.";
        assertThat(Secrets.reset(camille, PIN)).isEqualTo(refusal);
        assertThat(Secrets.reset(camille, "495027")).isEqualTo(refusal);
        assertThat(Secrets.reset(marc, PASSWORD)).isEqualTo(refusal);
        assertThat(Secrets.reset(camille, "906318")).isEmpty();
        assertThat(Secrets.reset(camille, PIN)).as("the sixth before").isEmpty();
    }

    @Test
    void whoIsGivenAnEmailIsAskedForAPassword() {
        TestUser camille = realm.user(name(), PIN);
        UserRepresentation changed = camille.resource().toRepresentation();
        changed.setEmail(realm.address(name()));
        camille.resource().update(changed);
        assertThat(Secrets.reset(camille, "604851")).isEqualTo(TOO_SHORT);
    }

    @Test
    void aServiceAccountIsNoPinAccount() {
        var sync = realm.admin().users().get(realm.serviceAccount(name()).userId());
        assertThat(Secrets.reset(sync, PIN)).isEqualTo(TOO_SHORT);
        assertThat(Secrets.reset(sync, PASSWORD))
                .as("Keycloak's last word, after all policies")
                .isEqualTo("400 You can not manage credentials for this user");
    }

    @Test
    void somebodyOfADirectoryKeepsHisPassword(KeysteadServer server) {
        try (Directory directory = Directory.federatedInto(realm, server)) {
            TestUser lea = directory.writable().person(name(), "Citron-Fenetre-63");
            assertThat(lea.resource().toRepresentation().getEmail()).isNull();
            assertThat(Secrets.reset(lea, PIN)).isEqualTo(TOO_SHORT);
            assertThat(Secrets.reset(lea, PASSWORD)).isEmpty();
            realm.app().granted(lea.username(), PASSWORD);
        }
    }

    @Test
    void theBootstrapAdministratorHasNoPin(KeysteadServer server) {
        RealmResource master = server.admin().realm("master");
        RealmRepresentation before = master.toRepresentation();
        RealmRepresentation changed = master.toRepresentation();
        changed.setPasswordPolicy("keysteadPin(6)");
        changed.getAttributes().put("keystead.enabled", "true");
        master.update(changed);
        try {
            UserRepresentation admin =
                    master.users().searchByUsername("admin", true).get(0);
            assertThat(admin.getEmail()).isNull();
            assertThat(Secrets.reset(master.users().get(admin.getId()), "admin"))
                    .isEmpty();
        } finally {
            before.setPasswordPolicy("");
            before.getAttributes().put("keystead.enabled", "");
            master.update(before);
        }
    }

    @Test
    void aRealmThatDidNotAskForKeysteadIsKeycloaksOwn(@Plain TestRealm plain) {
        plain.withShippedSecretRules();
        assertThat(Secrets.create(plain, name(), PIN)).isEqualTo(TOO_SHORT);
        assertThat(Secrets.create(plain, name(), PASSWORD)).isEmpty();
        assertThat(Secrets.create(plain, plain.address(name()), PASSWORD)).isEmpty();
        assertThat(Secrets.create(plain, name(), "550137550137")).isEmpty();
    }

    @Test
    void withoutThePolicyThereAreNoPins(@Another TestRealm other) {
        other.with(settings -> settings.setPasswordPolicy("length(12)"));
        assertThat(Secrets.create(other, name(), PIN)).isEqualTo(TOO_SHORT);
    }

    @Test
    void aLongerPinIsASetting(@Another TestRealm other) {
        other.with(settings -> settings.setPasswordPolicy("keysteadPin(8) and length(12)"));
        assertThat(Secrets.create(other, name(), PIN)).isEqualTo("400 A PIN is 8 digits and nothing else.");
        assertThat(Secrets.create(other, name(), "80461937")).isEmpty();
        assertThat(Secrets.create(other, name(), "14071989")).contains("a date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "13", "0", "-6"})
    void noOtherLengthCanBeSet(String length) {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> realm.with(settings -> settings.setPasswordPolicy("keysteadPin(" + length + ")")))
                .satisfies(refused -> assertThat(refused.getResponse().readEntity(String.class))
                        .contains("Invalid config for keysteadPin: a PIN has 6 to 12 digits"));
        assertThat(Secrets.create(realm, name(), PIN))
                .as("the old policy stays")
                .isEmpty();
    }

    @Test
    void theConsoleOffersThePolicies(KeysteadServer server) {
        var types = server.admin().serverInfo().getInfo().getPasswordPolicies();
        assertThat(types)
                .filteredOn(type -> type.getId().equals("keysteadPin"))
                .singleElement()
                .satisfies(pin -> {
                    assertThat(pin.getConfigType()).isEqualTo("int");
                    assertThat(pin.getDefaultValue()).isEqualTo("6");
                });
        assertThat(types).anyMatch(type -> type.getId().equals("keysteadKnownPassword"));
    }

    private static TestUser withPhone(TestUser user, String phone) {
        UserRepresentation changed = user.resource().toRepresentation();
        changed.setAttributes(Map.of("phoneNumber", List.of(phone)));
        user.resource().update(changed);
        return user;
    }

    private static String name() {
        return UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    }
}
