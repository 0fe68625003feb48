package io.keystead.tests.handover;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Complaints;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The account administrator in front of the page on which he gives his rights to somebody else. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HandOverPageIT {

    private static final int MANY = 120;

    private final TestRealm realm;
    private final Seat seat;

    HandOverPageIT(KeysteadServer server, @Shipped TestRealm realm) {
        this.realm = realm;
        this.seat = new Seat(realm.with(settings -> settings.setBruteForceProtected(false)), server);
        PartialImportRepresentation people = new PartialImportRepresentation();
        people.setIfResourceExists("FAIL");
        people.setUsers(
                IntStream.rangeClosed(1, MANY).mapToObj(HandOverPageIT::clerk).toList());
        realm.admin().partialImport(people).close();
    }

    private static UserRepresentation clerk(int number) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername("clerk%03d@many.example".formatted(number));
        user.setEmail(user.getUsername());
        user.setFirstName("Clerk");
        user.setLastName("Number %03d".formatted(number));
        user.setEnabled(true);
        user.setGroups(List.of("/Reception"));
        return user;
    }

    private HandOverPage opens(Page page, TestUser person) {
        page.navigate(realm.app().loginPage(HandOverForm.ACTION).toString());
        page.locator("#username").fill(person.username());
        page.locator("#password").fill(person.secret());
        page.locator("#kc-login").click();
        return new HandOverPage(page);
    }

    @Test
    void theWholeStory(Page page, Complaints complaints, Mailbox mails) {
        TestUser holder = seat.holder();
        TestUser claire = seat.manager();
        Token elsewhere = holder.token();
        realm.as(elsewhere).get("/accounts/count").expect(200);

        HandOverPage choice = opens(page, holder).isShown();
        assertThat(choice.group()).hasValue(realm.group("Managers"));
        choice.searches(claire.username());
        choice.radio(claire.username()).check();
        assertThat(choice.radio(claire.username() + " · Managers · no second factor"))
                .isVisible();
        choice.confirms(Seat.PASSWORD);
        URI callback = choice.arrives("success");

        assertThat(seat.holderId()).isEqualTo(claire.id());
        assertThat(seat.groupsOf(holder.id())).containsExactly("Managers");
        realm.as(elsewhere).get("/accounts/count").expect(401);
        realm.as(realm.app().redeem(callback)).get("/accounts/count").expect(403);
        assertThat(holder.resource().getUserSessions()).hasSize(1);
        mails.to(claire.username());
        mails.to(holder.username());

        Rest rest = realm.as(claire);
        rest.put("/accounts/" + holder.id() + "/status", Map.of("status", "ARCHIVED"))
                .expect(204);
        realm.app().attempt(holder.username(), Seat.PASSWORD).expect(200);
        rest.put("/accounts/" + holder.id() + "/status", Map.of("status", "ACTIVE"))
                .expect(204);
        realm.app().attempt(holder.username(), Seat.PASSWORD).expect(302);
        rest.put("/accounts/" + holder.id(), Map.of("group", "Reception")).expect(204);
        assertThat(complaints.errors()).isEmpty();
    }

    @Test
    void saysWhatWillHappenAndAsksForEverything(Page page, Complaints complaints) {
        TestUser holder = seat.holder();
        HandOverPage choice = opens(page, holder).isShown();
        assertThat(page.getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setName("Hand over my administrator rights")))
                .isVisible();
        assertThat(page.getByText("You lose all administrator rights")).isVisible();
        assertThat(page.getByText("You can not take it back.")).isVisible();
        assertThat(choice.options()).hasText(new String[] {"Managers", "Housekeeping", "Maintenance", "Reception"});
        choice.proceeds();
        assertThat(choice.form()).isVisible();
        assertThat(choice.password()).hasAttribute("type", "password");
        assertThat(choice.password()).hasAttribute("autocomplete", "current-password");
        choice.cancels();
        choice.arrives("cancelled");
        assertThat(seat.holderId()).isEqualTo(holder.id());
        assertThat(complaints.errors()).isEmpty();
        assertThat(complaints.refusals()).isEmpty();
    }

    @Test
    void whatWasChosenStaysWhileOneSearches(Page page) {
        TestUser holder = seat.holder();
        HandOverPage choice = opens(page, holder).isShown();
        assertThat(choice.radios()).hasCount(50);
        choice.searches("clerk07");
        assertThat(choice.radios()).hasCount(10);
        choice.radio("Clerk Number 077").check();
        choice.group().selectOption("Reception");
        choice.searches("clerk");
        assertThat(choice.searchField()).hasValue("clerk");
        choice.turns("Next");
        assertThat(choice.radio("Clerk Number 077")).isChecked();
        assertThat(choice.group()).hasValue(realm.group("Reception"));
        choice.searches("nobody at all");
        assertThat(choice.radio("Clerk Number 077")).isChecked();
        assertThat(choice.radios()).hasCount(1);
        choice.confirms("Wrong-Staple-8");
        assertThat(choice.error("password")).hasText("This is not your password.");
        assertThat(choice.password()).isFocused();
        assertThat(choice.password()).isEmpty();
        assertThat(choice.radio("Clerk Number 077")).isChecked();
        choice.confirms(Seat.PASSWORD);
        choice.arrives("success");
        assertThat(seat.groupsOf(holder.id())).containsExactly("Reception");
    }

    @Test
    void everybodyElseIsToldSoAndFindsTheWayBack(Page page) {
        HandOverPage refused = opens(page, seat.manager());
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("This can not be done")))
                .isVisible();
        assertThat(page.getByText("Only the account administrator can do this")).isVisible();
        assertThat(refused.form()).hasCount(0);
        page.locator("#keystead-confirm-back").click();
        refused.arrives("cancelled");
    }

    @Test
    void isUsableWithoutScripts(Page page) {
        TestUser holder = seat.holder();
        Browser browser = page.context().browser();
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            HandOverPage choice = opens(context.newPage(), holder).isShown();
            choice.searches("clerk number 09");
            choice.radio("Clerk Number 093").check();
            choice.confirms(Seat.PASSWORD);
            choice.arrives("success");
        }
        assertThat(seat.groupsOf(holder.id())).containsExactly("Managers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keystead", "keycloak.v2", "keycloak", "base"})
    void worksUnderAnyLoginTheme(String theme, Page page) {
        TestUser holder = seat.holder();
        realm.with(settings -> settings.setLoginTheme(theme));
        try {
            page.navigate(realm.app().loginPage(HandOverForm.ACTION).toString());
            page.locator("#username").fill(holder.username());
            page.locator("#password").fill(holder.secret());
            page.locator("[name=login]").click();
            HandOverPage choice = new HandOverPage(page).isShown();
            choice.searches("clerk number 05");
            choice.radio("Clerk Number 055").check();
            choice.confirms("Wrong-Staple-8");
            assertThat(choice.error("password")).hasText("This is not your password.");
            choice.cancels();
            choice.arrives("cancelled");
        } finally {
            realm.with(settings -> settings.setLoginTheme("keystead"));
        }
    }

    @Test
    @BrowserTest(locale = "fr", width = 360, height = 740)
    void isInFrenchOnASmallDarkPhone(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        TestUser holder = seat.holder();
        HandOverPage choice = opens(page, holder).isShown();
        assertThat(page.getByText("Céder mes droits d'administrateur")).isVisible();
        assertThat(page.getByText("Vous perdez tous vos droits d'administrateur"))
                .isVisible();
        assertThat(choice.radios().first()).isVisible();
        assertFits(page);
        assertThat(page.locator(".keystead-successor").first()).hasCSS("color", "rgb(230, 237, 240)");
        choice.searches("clerk number 088");
        choice.radio("Clerk Number 088").check();
        choice.confirms("Wrong-Staple-8");
        assertThat(choice.error("password")).hasText("Ce n'est pas votre mot de passe.");
        assertFits(page);
        choice.confirms(Seat.PASSWORD);
        choice.arrives("success");
    }

    private static void assertFits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        for (Locator touched : page.locator(".keystead-successor, .keystead-confirm button:visible")
                .all()) {
            assertThat(touched.boundingBox().height).isGreaterThanOrEqualTo(44);
        }
    }

    /** The page as its user sees it. */
    private record HandOverPage(Page page) {

        HandOverPage isShown() {
            assertThat(form()).isVisible();
            return this;
        }

        Locator form() {
            return page.locator("#keystead-hand-over");
        }

        Locator searchField() {
            return form().getByRole(AriaRole.SEARCHBOX);
        }

        void searches(String text) {
            searchField().fill(text);
            searchField().press("Enter");
            assertThat(searchField()).hasAttribute("value", text);
        }

        void turns(String button) {
            form().getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(button).setExact(true))
                    .click();
        }

        Locator radios() {
            return form().getByRole(AriaRole.RADIO);
        }

        Locator radio(String name) {
            return form().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(name));
        }

        Locator group() {
            return page.locator("#keystead-former-group");
        }

        Locator options() {
            return group().locator("option");
        }

        Locator password() {
            return page.locator("#keystead-confirm-password");
        }

        Locator error(String field) {
            return page.locator("#keystead-" + field + "-error");
        }

        Locator proceed() {
            return page.locator("#keystead-confirm-proceed");
        }

        void confirms(String secret) {
            password().fill(secret);
            proceeds();
        }

        void proceeds() {
            proceed().click();
        }

        void cancels() {
            page.locator("#keystead-confirm-cancel").click();
        }

        /** Back in the application, which is told how it went. */
        URI arrives(String status) {
            page.waitForURL(TestApp.CALLBACK + "**");
            URI callback = URI.create(page.url());
            assertThat(callback).asString().contains("kc_action_status=" + status);
            return callback;
        }
    }
}
