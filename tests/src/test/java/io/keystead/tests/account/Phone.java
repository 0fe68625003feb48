package io.keystead.tests.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.pin.LoginPage;
import io.keystead.tests.pin.NewPinPage;
import java.net.URI;

/** A phone that speaks French, in the hand of somebody who signs in with a PIN. */
record Phone(TestRealm realm, Page page) {

    private static final String REFUSED = "Nom, mot de passe ou code PIN incorrect.";

    /** Types name and PIN on the login page. */
    void signsIn(String username, String pin) {
        LoginPage login = LoginPage.open(page, realm.app()).named(username);
        assertThat(login.field("Code PIN")).isVisible();
        login.signsIn(pin);
    }

    /** Another try on the page that refused the last one. */
    void triesAgain(String pin) {
        new LoginPage(page).signsIn(pin);
    }

    void isRefused() {
        assertThat(page.getByText(REFUSED)).isVisible();
        assertThat(new LoginPage(page).password()).isEmpty();
    }

    /** The right PIN of somebody who has no access any more: she is told why. */
    void isTurnedAway() {
        assertThat(page.getByText("Compte désactivé, contactez votre administrateur."))
                .isVisible();
    }

    NewPinPage mustChoosePin() {
        return new NewPinPage(page).isShown();
    }

    /** In the application, with its tokens. */
    Answer arrives() {
        page.waitForURL(TestApp.CALLBACK + "**");
        return realm.app().tokens(URI.create(page.url()));
    }

    /** The application's next request for a login, while she is signed in: nobody is asked anything. */
    Answer comesBack() {
        page.navigate(realm.app().loginPage().toString());
        return arrives();
    }

    /** The same after she was thrown out. */
    void isAtTheDoor() {
        page.navigate(realm.app().loginPage().toString());
        assertThat(new LoginPage(page).name()).isVisible();
    }

    void opensAccountPages() {
        page.navigate(realm.url() + "/account/");
        assertThat(page.getByTestId("page-heading")).isVisible();
    }

    /** What anybody does on an account page next. */
    void clicksOn() {
        page.reload();
        assertThat(new LoginPage(page).name()).isVisible();
    }
}
