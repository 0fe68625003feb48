package io.keystead.tests.accountconsole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.keystead.tests.handover.HandOverPage;
import io.keystead.tests.harness.OneTimeCode;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.VirtualAuthenticator;
import io.keystead.tests.messages.Words;
import java.util.regex.Pattern;

/** What somebody does with his own account in the console, in his language and on his screen. */
final class MyAccount {

    private final AccountConsole console;
    private final Page page;
    private final TestUser person;
    private final Words words;
    private String secret;

    /** @param person who is signed in, and reads these words */
    MyAccount(AccountConsole console, TestUser person, Words words) {
        this.console = console;
        this.page = console.page();
        this.person = person;
        this.words = words;
        this.secret = person.secret();
        VirtualAuthenticator.of(page);
    }

    private String say(String key, String... details) {
        return words.say(key, details);
    }

    /** By the menu, which a phone shows when it is asked for. */
    private void goesTo(Entry entry) {
        presses(entry);
        assertThat(console.heading()).hasText(entry.title(words.language()));
    }

    private void presses(Entry entry) {
        if ("false".equals(console.menuToggle().getAttribute("aria-expanded"))) {
            console.menuToggle().click();
        }
        console.entry(entry.path()).click();
    }

    private void starts(String action) {
        page.getByTestId(action).click();
    }

    private Locator field(String attribute) {
        return page.locator("#profile-" + attribute);
    }

    private Locator inDialog(String key) {
        return console.inDialog(say(key));
    }

    /** Row C5: at once, and undone when it is not saved. */
    void triesAnotherLanguage() {
        goesTo(Entry.PERSONAL_INFO);
        String other = "fr".equals(words.language()) ? "en" : "fr";
        field("locale").selectOption(other);
        assertThat(console.heading()).hasText(Entry.PERSONAL_INFO.title(other));
        console.button(Words.ofAccountConsole(other).say("keysteadDiscard")).click();
        assertThat(console.heading()).hasText(Entry.PERSONAL_INFO.title(words.language()));
    }

    /** Row B1. */
    void changesContactData() {
        goesTo(Entry.PERSONAL_INFO);
        field("firstName").fill("Renée");
        field("phoneNumber").fill("+33 6 12 34 56 78");
        field("country").selectOption("FR");
        field("street").fill("1 rue de la Paix");
        field("postalCode").fill("75002");
        field("city").fill("Paris");
        console.button(say("keysteadSave")).click();
        assertThat(page.locator(".pf-v5-c-alert-group .pf-m-success")).isVisible();
        assertThat(person.resource().toRepresentation())
                .returns("Renée", saved -> saved.getFirstName())
                .returns("75002", saved -> saved.firstAttribute("postalCode"));
    }

    /** Row B2, once a document was issued: why the country stays, and whom to ask. */
    void asksForAnotherCountry(String reference) {
        console.at("");
        assertThat(page.locator("#profile-country-help")).containsText(reference);
        console.button(say("keysteadAskForChange")).click();
        page.locator("#keystead-asked-value").selectOption("DE");
        inDialog("keysteadAsk").click();
        console.says(say("keysteadAsked"));
    }

    void worksIn(String establishment) {
        goesTo(Entry.ESTABLISHMENTS);
        console.button(say("keysteadSwitchNamed", "name", establishment)).click();
        console.says(say("keysteadSwitched", "name", establishment));
        assertThat(console.current()).hasText(establishment);
        console.button(say("keysteadMakeDefaultNamed", "name", establishment)).click();
        console.says(say("keysteadMadeDefault", "name", establishment));
    }

    /** Row B3. */
    void addsAndRemovesACard() {
        Cards.showHostedPages(page);
        goesTo(Entry.PAYMENT_METHODS);
        console.button(say("keysteadAddPaymentMethod")).click();
        Cards.typeIn(page, "visa", "4242");
        PaymentMethodsPageIT.tells(console, say("keysteadPaymentReturn.added"));
        String card = say("keysteadPaymentMethodNamed", "brand", "Visa", "lastFour", "4242");
        console.button(say("keysteadRemoveNamed", "name", card)).click();
        inDialog("keysteadRemove").click();
        console.says(say("keysteadPaymentMethodRemoved", "name", card));
        assertThat(page.getByText(say("keysteadNoPaymentMethods"), exact())).isVisible();
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }

    /** Row B4. */
    void changesTheSecret(String next) {
        goesTo(Entry.SECURITY);
        starts("UPDATE_PASSWORD");
        page.locator("#password-new").fill(next);
        page.locator("#password-confirm").fill(next);
        page.locator("#keystead-confirm-password").fill(secret);
        // A PIN has a page of its own.
        page.locator("#kc-submit, #keystead-confirm-proceed").click();
        console.says(say("keysteadDonePassword"));
        secret = next;
    }

    /** Row B5. */
    void turnsTheSecondFactorOnAndOff() {
        goesTo(Entry.SECURITY);
        Locator status = page.getByTestId("two-factor-status");
        assertThat(status).containsText(say("keysteadTwoFactorOff"));
        starts("CONFIGURE_TOTP");
        console.confirms(secret);
        page.locator("#totp").fill(OneTimeCode.of(page.locator("#totpSecret").getAttribute("value")));
        page.locator("#userLabel").fill("Phone");
        page.locator("#saveTOTPBtn").click();
        console.says(say("keysteadDoneTwoFactor"));
        assertThat(status).containsText(say("keysteadTwoFactorOn"));
        starts("keystead-disable-2fa");
        console.confirms(secret);
        console.says(say("keysteadDoneTwoFactorOff"));
        assertThat(status).containsText(say("keysteadTwoFactorOff"));
    }

    /** Row B6. */
    void addsRenamesAndRemovesAPasskey() {
        goesTo(Entry.SECURITY);
        starts("keystead-add-passkey");
        console.confirms(secret);
        page.locator("#keystead-passkey-create").click();
        page.locator("#label").fill("Laptop");
        page.locator("#keystead-passkey-save").click();
        console.says(say("keysteadDonePasskey"));
        console.button(say("keysteadRename", "name", "Laptop")).click();
        Locator name = page.getByLabel(say("keysteadNewName", "name", "Laptop"));
        name.fill("Office");
        name.press("Enter");
        assertThat(console.section("passkeys")).containsText("Office");
        console.button(say("keysteadRemoveNamed", "name", "Office")).click();
        console.confirms(secret);
        console.says(say("keysteadDoneRemoved"));
        assertThat(console.section("passkeys")).not().containsText("Office");
    }

    /** Row B7, with somebody signed in elsewhere. */
    void logsOutElsewhere() {
        console.realm().app().granted(person.username(), secret);
        console.at(Entry.SECURITY.path());
        starts("keystead-log-out-others");
        console.confirms(secret);
        page.locator("#keystead-confirm-back").click();
        console.says(say("keysteadDoneLogOut"));
        assertThat(person.resource().getUserSessions()).hasSize(1);
    }

    /** Row B8. */
    void deletesItForEver() {
        goesTo(Entry.SECURITY);
        starts("keystead-delete-account");
        page.locator("#keystead-login-name").fill(person.username());
        console.confirms(secret);
        assertThat(page.locator("#kc-page-title, #kc-error-message, .instruction")
                        .first())
                .isVisible();
        assertThat(console.realm().admin().users().searchByUsername(person.username(), true))
                .isEmpty();
    }

    /** Row C2. */
    void handsOverTo(TestUser successor) {
        presses(Entry.HAND_OVER);
        HandOverPage choice = new HandOverPage(page).isShown();
        choice.radio(successor.username()).check();
        choice.confirms(secret);
        console.says(say("keysteadDoneHandOver"));
        assertThat(console.entry(Entry.HAND_OVER.path())).hasCount(0);
    }

    /** My team: somebody new, his new PIN, and his access taken and given back. */
    void looksAfter(String username, TestEstablishment place) {
        goesTo(Entry.TEAM);
        console.button(say("keysteadAddStaff")).click();
        page.locator("#lastName").fill("Diallo");
        page.locator("#firstName").fill(username);
        page.locator("#group").selectOption("Housekeeping");
        page.locator("#username").fill(username);
        page.locator("#keystead-at-" + place.code()).check();
        inDialog("keysteadAdd").click();
        readsTheCard();

        String name = username + " Diallo";
        page.getByPlaceholder(say("keysteadSearchTeam")).fill(username);
        assertThat(console.row(name)).hasCount(1);
        chooses(name, "keysteadResetPin");
        inDialog("keysteadReset").click();
        readsTheCard();
        for (String status : new String[] {"INACTIVE", "ACTIVE"}) {
            chooses(name, "keysteadStatusDo" + status);
            inDialog("keysteadStatusDo" + status).click();
            console.says(say("keysteadStatusWas" + status, "name", name));
        }
    }

    private void readsTheCard() {
        assertThat(console.dialog().locator(".pf-v5-c-clipboard-copy input")).hasValue(Pattern.compile("\\d{6}"));
        assertThat(console.overflow()).isZero();
        inDialog("keysteadClose").click();
        assertThat(console.dialog()).hasCount(0);
    }

    private void chooses(String name, String key) {
        console.choose(say("keysteadActionsFor", "name", name), say(key));
    }
}
