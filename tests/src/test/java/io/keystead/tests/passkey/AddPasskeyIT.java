package io.keystead.tests.passkey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import io.keystead.tests.harness.VirtualAuthenticator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.EventRepresentation;

/** Adding a passkey: the password, the ceremony, a name in the page. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AddPasskeyIT {

    private static final String ACTION = "keystead-add-passkey";
    private static final String PASSWORD = "Correct-Horse-77";

    private final TestRealm realm;

    AddPasskeyIT(@Shipped TestRealm realm) {
        this.realm = realm;
    }

    private TestUser person(String name) {
        return realm.user(realm.address(name), PASSWORD).in("Managers");
    }

    private KeyHolder holder(Page page) {
        return KeyHolder.with(realm, page, VirtualAuthenticator.of(page));
    }

    private static void confirms(Page page, String secret) {
        page.locator("#keystead-confirm-password").fill(secret);
        page.locator("#keystead-confirm-proceed").click();
    }

    private static void creates(Page page) {
        page.locator("#keystead-passkey-create").click();
    }

    private static Locator label(Page page) {
        return page.locator("#label");
    }

    private static void names(Page page, String name) {
        label(page).fill(name);
        page.locator("#keystead-passkey-save").click();
    }

    private JsonNode passkeys(TestUser person) {
        return KeyHolder.passkeys(realm, person.token());
    }

    private List<EventRepresentation> events(TestUser person, String type) {
        return realm.admin().getEvents(List.of(type), null, person.id(), null, null, null, null, null);
    }

    @Test
    void asksForThePasswordThenTheDeviceThenTheName(Page page) {
        List<String> windows = new ArrayList<>();
        page.onDialog(dialog -> {
            windows.add(dialog.message());
            dialog.dismiss();
        });
        TestUser camille = person("camille");
        KeyHolder holder = holder(page).opensAction(ACTION).signsIn(camille);
        confirms(page, PASSWORD);
        assertThat(page.getByText("Your browser will ask where to keep the passkey"))
                .isVisible();
        assertThat(holder.keys().passkeys()).isZero();
        creates(page);
        assertThat(label(page)).hasValue(Pattern.compile("\\w.* \\(Linux\\)"));
        names(page, " My laptop ");
        assertThat(holder.arrives()).asString().contains("kc_action_status=success");

        assertThat(passkeys(camille)).singleElement().satisfies(added -> {
            assertThat(added.path("label").asText()).isEqualTo("My laptop");
            assertThat(added.path("synced").asBoolean(true)).isFalse();
        });
        assertThat(events(camille, "UPDATE_CREDENTIAL")).singleElement().satisfies(event -> assertThat(
                        event.getDetails())
                .containsEntry("credential_type", "webauthn-passwordless"));
        assertThat(events(camille, "UPDATE_PROFILE")).singleElement().satisfies(event -> assertThat(event.getDetails())
                .containsEntry("credential_user_label", "My laptop"));
        assertThat(windows).isEmpty();

        Token token = holder.comesBack().token();
        assertThat(KeyHolder.passkeys(realm, token).get(0).path("lastUsed").asLong())
                .isPositive();
    }

    @Test
    void goesNoFurtherThanAWrongPassword(Page page) {
        TestUser nadia = person("nadia");
        KeyHolder holder = holder(page).opensAction(ACTION).signsIn(nadia);
        confirms(page, "Wrong-Horse-77");
        assertThat(page.locator("#keystead-password-error")).isVisible();
        assertThat(page.locator("#keystead-passkey-create")).hasCount(0);
        page.reload();
        assertThat(page.locator("#keystead-confirm-password")).isVisible();
        assertThat(holder.keys().passkeys()).isZero();
        assertThat(passkeys(nadia)).isEmpty();
    }

    @Test
    void staysAtTheDeviceWhenThePageIsLoadedAgain(Page page) {
        TestUser paul = person("paul");
        KeyHolder holder = holder(page).opensAction(ACTION).signsIn(paul);
        confirms(page, PASSWORD);
        assertThat(page.locator("#keystead-passkey-create")).isVisible();
        page.reload();
        creates(page);
        names(page, "Laptop");
        holder.arrives();
        assertThat(passkeys(paul)).hasSize(1);
    }

    @Test
    void tellsThatTheDeviceHasOneAlreadyAndCanBeCancelled(Page page) {
        TestUser jack = person("jack");
        KeyHolder holder = holder(page).opensAction(ACTION).signsIn(jack);
        confirms(page, PASSWORD);
        creates(page);
        names(page, "Laptop");
        holder.arrives();

        holder.opensAction(ACTION);
        confirms(page, PASSWORD);
        creates(page);
        assertThat(page.getByText("This device already has a passkey of yours for this site."))
                .isVisible();
        page.locator("#keystead-passkey-cancel").click();
        assertThat(holder.arrives()).asString().contains("kc_action_status=cancelled");
        assertThat(holder.keys().passkeys()).isEqualTo(1);
        assertThat(passkeys(jack)).hasSize(1);
    }

    @Test
    void mayBeTriedAgainWhenTheFingerWasNotTheOwners(Page page) {
        TestUser lea = person("lea");
        KeyHolder holder = holder(page).opensAction(ACTION).signsIn(lea);
        confirms(page, PASSWORD);
        holder.keys().recognises(false);
        creates(page);
        assertThat(page.getByText("No passkey was created: the request was closed, or took too long."))
                .isVisible();
        assertThat(passkeys(lea)).isEmpty();
        holder.keys().recognises(true);
        creates(page);
        names(page, "Laptop");
        holder.arrives();
        assertThat(passkeys(lea)).hasSize(1);
    }

    @Test
    void hasTheSuggestedNameIfNobodyGivesAnother(Page page) {
        TestUser noah = person("noah");
        holder(page).opensAction(ACTION).signsIn(noah);
        confirms(page, PASSWORD);
        creates(page);
        names(page, " ");
        assertThat(page.locator("#label-error")).hasText("A name is needed.");
        page.reload();
        String suggested = label(page).inputValue();
        page.navigate("about:blank");
        assertThat(passkeys(noah))
                .singleElement()
                .satisfies(added -> assertThat(added.path("label").asText()).isEqualTo(suggested));
    }

    /** What is posted past the script is judged like everything else. */
    @Test
    void takesNothingThatNoDeviceHasMade(Page page) {
        TestUser hugo = person("hugo");
        KeyHolder holder = holder(page).opensAction(ACTION).signsIn(hugo);
        confirms(page, PASSWORD);
        for (String attestation : List.of("", "%%%", "AAAA")) {
            page.locator("#attestationObject").evaluate("(field, value) => field.value = value", attestation);
            page.locator("#clientDataJSON").evaluate("field => field.value = 'AAAA'");
            page.locator("#authenticatorLabel").evaluate("field => field.value = 'Forged'");
            page.locator("#register").evaluate("form => form.submit()");
            assertThat(page.getByText("That did not work, and no passkey was added."))
                    .isVisible();
            page.locator("#attestationObject").evaluate("field => field.value = ''");
        }
        assertThat(passkeys(hugo)).isEmpty();
        assertThat(holder.keys().passkeys()).isZero();
    }

    @Test
    void isRefusedWhereNobodySignsInWithOne(@Another TestRealm other, Page page) {
        TestUser ines = other.user("ines", "739154");
        KeyHolder.with(other, page, VirtualAuthenticator.of(page))
                .opensAction(ACTION)
                .signsIn(ines);
        assertThat(page.getByText("Nobody signs in with a passkey here.")).isVisible();
        page.locator("#keystead-confirm-back").click();
        assertThat(page).hasURL(Pattern.compile(".*kc_action_status=cancelled.*"));
    }

    @Test
    @BrowserTest(locale = "fr", width = 360, height = 740)
    void fitsAPhoneInFrench(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        TestUser sofia = person("sofia");
        KeyHolder holder = holder(page).opensAction(ACTION).signsIn(sofia);
        assertThat(page.getByText("Ajouter une clé d'accès")).isVisible();
        assertFits(page);
        confirms(page, PASSWORD);
        assertThat(page.locator("#keystead-passkey-create")).hasText("Créer la clé d'accès");
        assertFits(page);
        creates(page);
        assertThat(page.getByText("Votre clé d'accès est prête")).isVisible();
        assertFits(page);
        names(page, "Téléphone");
        holder.arrives();
    }

    private static void assertFits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }
}
