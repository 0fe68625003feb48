package io.keystead.tests.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The pages on which people end their other sessions, or delete their account. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ActionPagesIT {

    private static final String LOG_OUT = "keystead-log-out-others";
    private static final String DELETE = "keystead-delete-account";

    private final TestRealm realm;

    ActionPagesIT(@Shipped TestRealm realm) {
        this.realm = realm.with(settings -> {
            settings.setBruteForceProtected(false);
            settings.getAttributes().put("keystead.self-deletion-groups", "Managers");
        });
    }

    private TestUser opens(Page page, String action, String name) {
        TestUser person = realm.user(realm.address(name), ActionForm.PASSWORD).in("Managers");
        page.navigate(realm.app().loginPage(Map.of("kc_action", action)).toString());
        page.locator("#username").fill(person.username());
        page.locator("#password").fill(person.secret());
        page.locator("#kc-login").click();
        assertThat(page.locator("#" + action)).isVisible();
        return person;
    }

    private static void confirms(Page page, String secret) {
        page.locator("#keystead-confirm-password").fill(secret);
        page.locator("#keystead-confirm-proceed").click();
    }

    @Test
    void whatWasDoneStaysOnThePageUntilOneGoesOn(Page page, Complaints complaints) {
        opens(page, LOG_OUT, "anna");
        confirms(page, ActionForm.PASSWORD);
        assertThat(page.getByText("Nothing had to end.")).isVisible();
        page.reload();
        assertThat(page.getByText("Nothing had to end.")).isVisible();
        page.locator("#keystead-confirm-back").click();
        page.waitForURL(TestApp.CALLBACK + "**");
        assertThat(page.url()).contains("kc_action_status=success");
        page.goBack();
        assertThat(page.locator("#" + LOG_OUT)).hasCount(0);
        assertThat(complaints.errors()).isEmpty();
    }

    @Test
    @BrowserTest(locale = "fr", width = 360, height = 740)
    void areInFrenchOnASmallDarkPhone(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        opens(page, LOG_OUT, "carla");
        assertThat(page.getByText("Ici, vous restez connecté.")).isVisible();
        assertFits(page);
        confirms(page, ActionForm.PASSWORD);
        assertThat(page.getByText("Il n'y avait rien à fermer.")).isVisible();
        assertFits(page);

        page.context().clearCookies();
        TestUser dina = opens(page, DELETE, "dina");
        assertThat(page.getByText("Ce qui est conservé")).isVisible();
        assertFits(page);
        page.locator("#keystead-login-name").fill("quelqu'un d'autre");
        confirms(page, ActionForm.PASSWORD);
        assertThat(page.locator("#keystead-loginName-error")).hasText("Ce n'est pas votre identifiant.");
        assertThat(page.locator("#keystead-login-name")).isFocused();
        assertFits(page);
        page.locator("#keystead-login-name").fill(dina.username());
        confirms(page, ActionForm.PASSWORD);
        assertThat(page.getByText("Votre compte a été supprimé.")).isVisible();
    }

    private static void assertFits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        for (Locator touched :
                page.locator(".keystead-block, form button:visible").all()) {
            assertThat(touched.boundingBox().height).isGreaterThanOrEqualTo(44);
        }
    }
}
