package io.keystead.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
final class LoginPageIT {

    @Test
    void isInEnglish(TestRealm realm, Page page, Complaints complaints) {
        page.navigate(realm.app().loginPage().toString());
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page).hasTitle(Pattern.compile("Sign in to"));
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();
    }

    @Test
    @BrowserTest(locale = "fr", width = 390, height = 844)
    void isInFrenchOnAPhone(TestRealm realm, Page page) {
        page.navigate(realm.app().loginPage().toString());
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        assertThat(page).hasTitle(Pattern.compile("Se connecter à"));
    }

    @Test
    void letsPeopleIntoTheApplication(TestRealm realm, Page page) {
        TestUser camille = realm.user("camille", "739154");
        page.navigate(realm.app().loginPage().toString());
        page.locator("#username").fill(camille.username());
        page.locator("#password").fill(camille.secret());
        page.locator("#kc-login").click();
        page.waitForURL(TestApp.CALLBACK + "**");
        assertThat(realm.app().redeem(URI.create(page.url())).claim("sub").asText())
                .isEqualTo(camille.id());
    }
}
