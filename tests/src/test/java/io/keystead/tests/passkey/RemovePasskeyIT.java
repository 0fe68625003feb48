package io.keystead.tests.passkey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.keystead.tests.harness.BrowserTest;
import io.keystead.tests.harness.CodeDevice;
import io.keystead.tests.harness.Plain;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import io.keystead.tests.harness.VirtualAuthenticator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.EventRepresentation;

/** Removing a passkey: the password first, at every door. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RemovePasskeyIT {

    private static final String ACTION = "delete_credential:";
    private static final String PASSWORD = "Correct-Horse-77";
    private static final String PASSKEY = "webauthn-passwordless";

    private final TestRealm realm;

    RemovePasskeyIT(@Shipped TestRealm realm) {
        this.realm = realm;
    }

    private TestUser person(String name) {
        return realm.user(realm.address(name), PASSWORD).in("Managers");
    }

    private KeyHolder holder(Page page) {
        return KeyHolder.with(realm, page, VirtualAuthenticator.of(page));
    }

    private static String idOf(TestUser person, String type) {
        return person.resource().credentials().stream()
                .filter(credential -> type.equals(credential.getType()))
                .findFirst()
                .map(CredentialRepresentation::getId)
                .orElseThrow();
    }

    private static long passkeysOf(TestUser person) {
        return person.resource().credentials().stream()
                .filter(credential -> PASSKEY.equals(credential.getType()))
                .count();
    }

    private static void confirms(Page page, String secret) {
        page.locator("#keystead-confirm-password").fill(secret);
        page.locator("#keystead-confirm-proceed").click();
    }

    @Test
    void asksForThePasswordAndThenItOpensNothing(Page page) {
        TestUser noah = person("noah");
        KeyHolder holder = holder(page).adds(noah, "Laptop");
        holder.opensAction(ACTION + idOf(noah, PASSKEY));
        assertThat(page.locator("#keystead-remove-label")).hasText("Laptop");
        confirms(page, "Wrong-Horse-77");
        assertThat(page.locator("#keystead-password-error")).isVisible();
        assertThat(passkeysOf(noah)).isEqualTo(1);
        confirms(page, PASSWORD);
        assertThat(holder.arrives()).asString().contains("kc_action_status=success");
        assertThat(passkeysOf(noah)).isZero();
        assertThat(removals(noah)).singleElement().satisfies(event -> assertThat(event.getDetails())
                .containsEntry("credential_type", PASSKEY)
                .containsEntry("credential_user_label", "Laptop"));

        holder.comesBack();
        assertThat(page.getByText("Unknown user authenticated by the Passkey.")).isVisible();
    }

    private List<EventRepresentation> removals(TestUser person) {
        return realm.admin().getEvents(List.of("REMOVE_CREDENTIAL"), null, person.id(), null, null, null, null, null);
    }

    @Test
    void canBeCancelled(Page page) {
        TestUser maria = person("maria");
        KeyHolder holder = holder(page).adds(maria, "Laptop");
        holder.opensAction(ACTION + idOf(maria, PASSKEY));
        page.locator("#keystead-confirm-cancel").click();
        assertThat(holder.arrives()).asString().contains("kc_action_status=cancelled");
        assertThat(passkeysOf(maria)).isEqualTo(1);
    }

    @Test
    void isRefusedForTheOnlyOneThatOpensTheAccount(Page page) {
        TestUser fatou = person("fatou");
        KeyHolder holder = holder(page).adds(fatou, "Laptop");
        fatou.resource().removeCredential(idOf(fatou, "password"));
        page.context().clearCookies();
        holder.opensAction(ACTION + idOf(fatou, PASSKEY));
        assertThat(page.getByText("Nothing else opens your account.")).isVisible();
        page.locator("#keystead-confirm-back").click();
        holder.arrives();
        assertThat(passkeysOf(fatou)).isEqualTo(1);
    }

    @Test
    void isRefusedForThatOfSomebodyElseAndForThePassword(Page page) {
        TestUser ines = realm.user(realm.address("ines"), PASSWORD, List.of(new CodeDevice().named("Phone")));
        TestUser jack = person("jack");
        KeyHolder holder = holder(page).opensAction(ACTION + idOf(ines, "otp")).signsIn(jack);
        assertThat(page.getByText("It is not there any more.")).isVisible();
        page.locator("#keystead-confirm-back").click();
        holder.arrives();
        holder.opensAction(ACTION + idOf(jack, "password"));
        confirms(page, PASSWORD);
        assertThat(page.getByText("It can not be removed")).isVisible();
        assertThat(jack.resource().credentials()).hasSize(1);
        assertThat(ines.resource().credentials()).hasSize(2);
    }

    /** Keycloak's account REST would remove it for whoever has a token. */
    @Test
    void isNotDoneByATokenAlone(@Plain TestRealm plain) throws IOException, InterruptedException {
        CodeDevice phone = new CodeDevice();
        TestUser zoe = realm.user(realm.address("zoe"), PASSWORD, List.of(phone.named("Phone")));
        assertThat(remove(realm, zoe, phone)).isEqualTo(400);
        assertThat(zoe.resource().credentials()).hasSize(2);

        CodeDevice theirs = new CodeDevice();
        TestUser plainly = plain.user("zoe", "Battery-Staple-8", List.of(theirs.named("Phone")));
        assertThat(remove(plain, plainly, theirs)).isEqualTo(204);
        assertThat(plainly.resource().credentials()).hasSize(1);
    }

    private static int remove(TestRealm realm, TestUser person, CodeDevice phone)
            throws IOException, InterruptedException {
        Token token = TestApp.token(realm.app().grant(person, phone.nextCode()).expect(200));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(realm.url() + "/account/credentials/" + idOf(person, "otp")))
                .header("Authorization", "Bearer " + token.value())
                .header("Accept", "application/json")
                .DELETE()
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void isKeycloaksOwnPageWhereKeysteadIsNot(@Plain TestRealm plain, Page page) {
        CodeDevice phone = new CodeDevice();
        TestUser hugo = plain.user("hugo", "Battery-Staple-8", List.of(phone.named("Phone")));
        KeyHolder holder = KeyHolder.with(plain, page, VirtualAuthenticator.of(page));
        holder.opensAction(ACTION + idOf(hugo, "otp")).signsIn(hugo);
        page.locator("#otp").fill(phone.nextCode());
        page.locator("#kc-login").click();
        page.locator("#kc-accept").click();
        holder.arrives();
        assertThat(hugo.resource().credentials()).hasSize(1);
    }

    @Test
    @BrowserTest(locale = "fr", width = 360, height = 740)
    void fitsAPhoneInFrench(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        TestUser sofia = person("sofia");
        KeyHolder holder = holder(page).adds(sofia, "Téléphone");
        holder.opensAction(ACTION + idOf(sofia, PASSKEY));
        assertThat(page.getByText("Supprimer une clé d'accès")).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }
}
