package io.keystead.tests.passkey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import io.keystead.tests.harness.VirtualAuthenticator;
import io.keystead.tests.pin.LoginPage;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Passkeys in the realm that production starts from: adding one, signing in with it, and what is known of it then. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PasskeyIT {

    private static final String PASSWORD = "Correct-Horse-77";
    private static final String SITE_NAME = "Hôtel Promenade";

    private final TestRealm realm;

    PasskeyIT(@Shipped TestRealm realm) {
        this.realm = realm;
    }

    private TestUser person(String name) {
        return realm.user(realm.address(name), PASSWORD).in("Managers");
    }

    private KeyHolder holder(Page page) {
        return KeyHolder.with(realm, page, VirtualAuthenticator.of(page));
    }

    private JsonNode only(Token token) {
        JsonNode passkeys = KeyHolder.passkeys(realm, token);
        assertThat(passkeys).hasSize(1);
        return passkeys.get(0);
    }

    @Test
    void opensTheAccountByItselfAndIsStamped(Page page) {
        TestUser camille = person("camille");
        KeyHolder holder = holder(page).adds(camille, "Laptop");
        JsonNode added = only(camille.token());
        assertThat(added.path("label").asText()).isEqualTo("Laptop");
        assertThat(added.has("lastUsed")).isFalse();
        assertThat(added.path("synced").asBoolean(true)).isFalse();

        long before = Instant.now().toEpochMilli();
        JsonNode used = only(holder.comesBack().token());
        assertThat(used.path("lastUsed").asLong())
                .isBetween(before, Instant.now().toEpochMilli());
        assertThat(used.path("synced").asBoolean(true)).isFalse();
    }

    @Test
    void isStampedThoughTheLoginAsksForMoreAfterIt(Page page) {
        TestUser nadia = person("nadia");
        realm.with("keystead.select-establishment", "when-several");
        realm.establishment("NCE-01", SITE_NAME).with(nadia);
        realm.establishment("PAR-01", "Hôtel Opéra").with(nadia);
        KeyHolder holder = holder(page);
        page.onceDialog(dialog -> dialog.accept("Laptop"));
        holder.opensAction("webauthn-register-passwordless").signsIn(nadia);
        chooses(page);
        holder.registers().arrives();

        holder.comesBack();
        chooses(page);
        assertThat(only(holder.token()).path("lastUsed").asLong()).isPositive();
    }

    private static void chooses(Page page) {
        page.getByLabel(SITE_NAME).check();
        page.locator("#keystead-establishment-continue").click();
    }

    /** Where the browser does not offer passkeys in the field of the name. */
    @Test
    void opensTheAccountByTheButton(Page page) {
        TestUser maria = person("maria");
        KeyHolder holder = holder(page).adds(maria, "Laptop");
        page.addInitScript("PublicKeyCredential.isConditionalMediationAvailable = undefined");
        holder.comesBack().passkeyButton().click();
        assertThat(only(holder.token()).path("lastUsed").asLong()).isPositive();
    }

    @Test
    void saysThatItIsSynced(Page page) {
        TestUser ines = person("ines");
        KeyHolder.with(realm, page, VirtualAuthenticator.syncedOf(page)).adds(ines, "Phone");
        assertThat(only(ines.token()).path("synced").asBoolean(false)).isTrue();
    }

    @Test
    void isAddedOnceToTheSameAuthenticator(Page page) {
        TestUser jack = person("jack");
        KeyHolder holder = holder(page).adds(jack, "Laptop");
        holder.opensAction("webauthn-register-passwordless").registers();
        assertThat(page.getByText("Passkey registration result is invalid. InvalidStateError"))
                .isVisible();
        assertThat(holder.keys().passkeys()).isEqualTo(1);
        assertThat(only(jack.token()).path("label").asText()).isEqualTo("Laptop");
    }

    @Test
    void isEnoughWithoutAPassword(Page page) {
        TestUser fatou = person("fatou");
        KeyHolder holder = holder(page).adds(fatou, "Laptop");
        fatou.resource().credentials().stream()
                .filter(credential -> "password".equals(credential.getType()))
                .forEach(credential -> fatou.resource().removeCredential(credential.getId()));
        Token token = holder.comesBack().token();
        assertThat(realm.asMyself(token).get("/security").at("/secret/kind").asText())
                .isEqualTo("NONE");
        assertThat(only(token).path("lastUsed").asLong()).isPositive();
    }

    @Test
    void opensNothingForSomebodyElsesFinger(Page page) {
        TestUser lea = person("lea");
        KeyHolder holder = holder(page).adds(lea, "Laptop");
        holder.keys().recognises(false);
        holder.comesBack();
        assertThat(new LoginPage(page).name()).isVisible();
        assertThat(only(lea.token()).has("lastUsed")).isFalse();
        holder.signsIn(lea).arrives();
    }

    @Test
    @BrowserTest(locale = "fr", width = 360, height = 740)
    void isOfferedBesideNameAndPin(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        KeyHolder holder =
                KeyHolder.with(realm, page, VirtualAuthenticator.of(page)).opens(Map.of());
        assertThat(holder.passkeyButton()).isVisible();
        assertThat(holder.passkeyButton()).hasText("Se connecter avec une clé d'accès");
        assertThat(holder.passkeyButton().boundingBox().height).isGreaterThanOrEqualTo(44);
        LoginPage login = new LoginPage(page).named("nadia");
        assertThat(login.field("Code PIN")).isVisible();
        assertThat(login.dots()).isVisible();
        assertThat(login.name()).hasAttribute("autocomplete", "username webauthn");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }
}
