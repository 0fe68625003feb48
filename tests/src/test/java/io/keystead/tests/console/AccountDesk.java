package io.keystead.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keystead.tests.harness.Mailbox;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.messages.Words;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an administrator does with user accounts, all of it clicked, in the language and the console of his choice. */
final class AccountDesk {

    private final Console console;
    private final Words words;
    private final Page page;
    private final Hotels hotels;

    /** The console shows the list of accounts. */
    AccountDesk(Console console, Hotels hotels) {
        this.console = console;
        this.words = console.words();
        this.page = console.page();
        this.hotels = hotels;
    }

    private Locator field(String key) {
        return console.field(words.say(key));
    }

    private Locator button(String key) {
        return console.button(words.say(key));
    }

    private Locator inDialog(String key) {
        return console.inDialog(words.say(key));
    }

    private Locator secret() {
        return page.locator("#keystead-secret");
    }

    /** The list with this person alone, by what she signs in with. */
    Locator finds(TestUser person) {
        page.getByLabel(words.say("keysteadSearchPeople")).fill(person.username());
        assertThat(console.rows()).hasCount(1);
        assertThat(console.rows()).containsText(person.username());
        return console.rows();
    }

    private void choosesForOne(TestUser person, String key) {
        finds(person);
        console.menuOf(Hotels.nameOf(person)).choose(words.say(key));
    }

    private void picks(TestEstablishment... establishments) {
        for (TestEstablishment establishment : establishments) {
            console.pick(words.say("keysteadSearchEstablishments"), establishment.code());
        }
    }

    private static int weight(Locator field) {
        return ((Number) field.evaluate("field => Number(getComputedStyle("
                        + "field.labels[0].querySelector('.pf-v5-c-form__label-text') ?? field.labels[0]).fontWeight)"))
                .intValue();
    }

    /** A1, A3, A4, A5, A6, D1, D3: everything in one form; the link to create a password goes out by mail. */
    void addsAManager(Mailbox mailbox) {
        TestEstablishment opera = hotels.hotel("Hôtel Opéra");
        TestEstablishment lac = hotels.hotel("Hôtel du Lac");
        String name = Hotels.unique("Rossi");
        String address = hotels.realm().address("lina." + name.toLowerCase(Locale.ROOT));
        button("keysteadAddAccount").click();
        field("keysteadLastName").fill(name);
        field("keysteadFirstName").fill("Lina");
        assertThat(weight(field("keysteadLastName"))).isGreaterThan(weight(field("keysteadJobTitle")));
        page.locator("label[for=keystead-administrator]").click();
        assertThat(console.text(words.say("keysteadAdministratorHint"))).isVisible();
        assertThat(field("keysteadUserGroup")).hasValue("Administrators");
        page.locator("label[for=keystead-administrator]").click();
        assertThat(page.getByText(words.say("keysteadAdministratorHint"))).hasCount(0);
        needsAnAddress();
        field("keysteadEmail").fill(address);
        assertThat(field("keysteadUsername")).hasCount(0);
        picks(opera, lac);
        assertThat(field("keysteadDefaultEstablishment")).hasValue(opera.code());
        field("keysteadDefaultEstablishment").selectOption(lac.code());
        field("keysteadLanguage").selectOption("fr");
        field("keysteadJobTitle").fill("Concierge");
        field("keysteadGender").selectOption("female");
        field("keysteadEmployee").selectOption("true");
        button("keysteadCreateUser").click();
        assertThat(console.dialog()).containsText(words.say("keysteadLinkSent"));
        inDialog("keysteadClose").last().click();
        assertThat(mailbox.to(address).links()).isNotEmpty();
        JsonNode account = hotels.accountNamed(name);
        assertThat(account.at("/group").asText()).isEqualTo("Managers");
        assertThat(account.at("/username").asText()).isEqualTo(address);
        assertThat(account.at("/locale").asText()).isEqualTo("fr");
        assertThat(account.at("/defaultEstablishment").asText()).isEqualTo(lac.code());
        assertThat(account.at("/establishments")).hasSize(2);
        assertThat(account.at("/jobTitle").asText()).isEqualTo("Concierge");
        assertThat(account.at("/employee").asBoolean()).isTrue();
    }

    /** A2: an address is mandatory for management groups, and only for them. */
    private void needsAnAddress() {
        field("keysteadUserGroup").selectOption("Housekeeping");
        assertThat(console.text(words.say("keysteadNewEmailHint"))).isVisible();
        field("keysteadUserGroup").selectOption("Managers");
        button("keysteadCreateUser").click();
        assertThat(page.getByText(words.say("keysteadEmailNeeded")).first()).isVisible();
        assertThat(field("keysteadEmail")).isFocused();
    }

    /** A6, D2, D4: a PIN is drawn, and can be overwritten; the next one is added at once. */
    void addsStaffOneAfterTheOther() {
        String first = Hotels.unique("lina");
        String second = Hotels.unique("nora");
        button("keysteadAddAccount").click();
        fillsInStaff(first);
        field("keysteadUserGroup").selectOption("Housekeeping");
        assertThat(secret()).hasValue(Pattern.compile("[0-9]{6}"));
        secret().fill(Hotels.PIN);
        assertThat(field("keysteadTemporary")).isChecked();
        field("keysteadTemporary").uncheck();
        button("keysteadCreateAndAnother").click();
        closesCardWith(Hotels.PIN);
        assertThat(field("keysteadUserGroup")).hasValue("Housekeeping");
        fillsInStaff(second);
        String drawn = secret().inputValue();
        button("keysteadCreateUser").click();
        closesCardWith(drawn);
        assertThat(field("keysteadLastName")).hasCount(0);
        hotels.realm().app().grant(first, Hotels.PIN).expect(200);
        assertThat(hotels.accountNamed(second).at("/kind").asText()).isEqualTo("PIN");
    }

    private void fillsInStaff(String name) {
        field("keysteadLastName").fill(name);
        field("keysteadFirstName").fill("Test");
        field("keysteadUsername").fill(name);
        assertThat(secret()).not().isEmpty();
    }

    private void closesCardWith(String given) {
        assertThat(console.heading(words.say("keysteadAccessCard"))).isVisible();
        assertThat(console.dialog().getByRole(AriaRole.TEXTBOX)).hasValue(given);
        inDialog("keysteadClose").last().click();
        assertThat(console.dialog()).hasCount(0);
    }

    /** A7: all but what somebody signs in with. */
    void edits(TestUser manager) {
        TestEstablishment opera = hotels.hotel("Hôtel Opéra");
        TestEstablishment lac = hotels.hotel("Hôtel du Lac");
        choosesForOne(manager, "keysteadEdit");
        field("keysteadFirstName").fill("Marco");
        assertThat(field("keysteadUsername")).hasValue(manager.username());
        assertThat(field("keysteadUsername")).isDisabled();
        field("keysteadUserGroup").selectOption("Reception");
        field("keysteadLanguage").selectOption("fr");
        picks(opera, lac);
        field("keysteadDefaultEstablishment").selectOption(lac.code());
        button("keysteadSave").click();
        console.says(
                words.say("keysteadWasSaved", "name", Hotels.nameOf(manager).replace("Test", "Marco")));
        button("keysteadClose").last().click();
        assertThat(field("keysteadUsername")).hasCount(0);
        JsonNode account = hotels.account(manager);
        assertThat(account.at("/group").asText()).isEqualTo("Reception");
        assertThat(account.at("/locale").asText()).isEqualTo("fr");
        assertThat(account.at("/defaultEstablishment").asText()).isEqualTo(lac.code());
    }

    /** A8: at once, sessions included, and back; C4: archived and restored. */
    void shutsOutAndLetsInAgain(TestUser person) {
        person.token();
        String[] name = {"name", Hotels.nameOf(person)};
        choosesForOne(person, "keysteadMakeInactive");
        assertThat(console.dialog()).containsText(words.sayOne("keysteadEndsSessions"));
        inDialog("keysteadStatusDoINACTIVE").click();
        console.says(words.say("keysteadStatusWasINACTIVE", name));
        assertThat(console.rows()).containsText(words.say("keysteadStatusINACTIVE"));
        assertThat(person.resource().getUserSessions()).isEmpty();
        console.menuOf(Hotels.nameOf(person)).choose(words.say("keysteadMakeActive"));
        inDialog("keysteadStatusDoACTIVE").click();
        console.says(words.say("keysteadStatusWasACTIVE", name));
        archivesAndRestores(person);
    }

    void archivesAndRestores(TestUser person) {
        String[] name = {"name", Hotels.nameOf(person)};
        choosesForOne(person, "keysteadArchive");
        inDialog("keysteadStatusDoARCHIVED").click();
        console.says(words.say("keysteadStatusWasARCHIVED", name));
        assertThat(console.text(words.say("keysteadNothingFound"))).isVisible();
        page.getByLabel(words.say("keysteadAnyStatus")).selectOption("ARCHIVED");
        console.menuOf(Hotels.nameOf(person)).choose(words.say("keysteadRestore"));
        inDialog("keysteadStatusDoRESTORED").click();
        console.says(words.say("keysteadStatusWasRESTORED", name));
        page.getByLabel(words.say("keysteadAnyStatus")).selectOption("");
        assertThat(hotels.account(person).at("/status").asText()).isEqualTo("ACTIVE");
    }

    /** A9: the padlock; a mail to who has an address, a new PIN for who has none. */
    void resets(TestUser manager, TestUser housekeeper, Mailbox mailbox) {
        finds(manager);
        console.button(words.say("keysteadResetPassword") + ": " + Hotels.nameOf(manager))
                .click();
        inDialog("keysteadSendLink").click();
        assertThat(console.dialog()).containsText(words.say("keysteadLinkSent"));
        inDialog("keysteadClose").last().click();
        assertThat(mailbox.to(manager.username()).links()).isNotEmpty();
        finds(housekeeper);
        console.button(words.say("keysteadResetPin") + ": " + Hotels.nameOf(housekeeper))
                .click();
        assertThat(secret()).not().isEmpty();
        String drawn = secret().inputValue();
        inDialog("keysteadReset").click();
        closesCardWith(drawn);
    }

    /** B10: an invitation, no more; the list tells that it was sent. */
    void invites(TestUser manager, Mailbox mailbox) {
        choosesForOne(manager, "keysteadInviteToTwoFactor");
        console.inDialog(words.sayOne("keysteadSendInvitation")).click();
        console.says(words.sayOne("keysteadTwoFactorInvited"));
        assertThat(console.rows()).containsText(words.say("keysteadTwoFactorInvitation"));
        assertThat(mailbox.to(manager.username()).links()).isNotEmpty();
        assertThat(manager.resource().toRepresentation().getRequiredActions()).isEmpty();
    }

    /** B9: somebody is found with a filter, and gets another address or another username. */
    void changesLogins(TestUser manager, TestUser housekeeper) {
        String address = hotels.realm().address(Hotels.unique("other"));
        page.getByLabel(words.say("keysteadAnyKind")).selectOption("PASSWORD");
        renames(manager, "keysteadChangeEmail", "keysteadEmailChanged", address);
        page.getByLabel(words.say("keysteadAnyKind")).selectOption("PIN");
        renames(housekeeper, "keysteadChangeUsername", "keysteadUsernameChanged", Hotels.unique("renamed"));
        page.getByLabel(words.say("keysteadAnyKind")).selectOption("");
    }

    private void renames(TestUser person, String item, String message, String login) {
        choosesForOne(person, item);
        console.dialog().getByRole(AriaRole.TEXTBOX).fill(login);
        inDialog("keysteadSave").click();
        console.says(words.say(message, "name", Hotels.nameOf(person), "value", login));
        assertThat(hotels.account(person).at("/username").asText()).isEqualTo(login);
    }
}
