package io.keystead.tests.secondfactor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.pin.LoginPage;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page that explains the second factor (row B5): anybody may read it, in his language. */
@BrowserTest
final class SecondFactorHelpIT {

    private static final String PASSWORD = "Correct-Horse-77";

    private static String address(TestRealm realm) {
        return realm.url() + "/keystead/help/second-factor";
    }

    @Test
    void explainsItInPlainWordsAndLeadsToTheAccount(TestRealm realm, Page page, Complaints complaints) {
        page.navigate(address(realm));
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.getByText("What is a second factor?")).isVisible();
        assertThat(page.getByText("Recovery codes sign you in without it")).isVisible();
        assertThat(page.locator("#keystead-second-factor-account"))
                .hasAttribute("href", realm.url() + "/account/#/security/signing-in");
        assertThat(complaints.errors()).isEmpty();
    }

    @Test
    @BrowserTest(locale = "fr", width = 360, height = 740)
    void isOneClickAwayFromWhereOneSetsItUp(TestRealm realm, Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        TestUser renee = realm.user(realm.address("renee"), PASSWORD);
        page.navigate(
                realm.app().loginPage(Map.of("kc_action", "CONFIGURE_TOTP")).toString());
        new LoginPage(page).named(renee.username()).signsIn(PASSWORD);
        assertThat(page.getByText("Configurer une application d'authentification"))
                .isVisible();
        assertThat(page.locator("#keystead-second-factor-help")).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        page.locator("#keystead-confirm-password").fill(PASSWORD);
        page.locator("#keystead-confirm-proceed").click();
        assertThat(page.locator("#kc-totp-settings")).isVisible();
        Page help = page.waitForPopup(
                () -> page.locator("#keystead-second-factor-help").click());
        assertThat(help.locator("html")).hasAttribute("lang", "fr");
        assertThat(help.getByText("Si vous perdez votre téléphone")).isVisible();
        assertThat(help.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void isInTheLanguageThatTheReaderChooses(TestRealm realm, Page page) {
        page.navigate(address(realm) + "?kc_locale=fr");
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
    }

    @Test
    void isNotWhereKeysteadIsNot(@Plain TestRealm plain, Page page) {
        Response answer = page.navigate(address(plain));
        assertThat(answer.status()).isEqualTo(404);
    }
}
