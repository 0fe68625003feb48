package io.keystead.tests.pin;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.keycloak.representations.idm.RealmRepresentation;

/** What the tests of PIN pages share: realms whose people sign in with PINs, and browsers of another kind. */
final class PinRealm {

    private PinRealm() {}

    /** A realm whose password policy has a PIN of so many digits. */
    static TestRealm withPins(TestRealm realm, int length) {
        change(realm, settings -> settings.setPasswordPolicy("keysteadPin(" + length + ") and passwordHistory(5)"));
        return realm;
    }

    static void change(TestRealm realm, Consumer<RealmRepresentation> change) {
        RealmRepresentation settings = realm.admin().toRepresentation();
        change.accept(settings);
        realm.admin().update(settings);
    }

    /** Somebody whose PIN was given by a manager: she has to choose her own at once. */
    static TestUser newcomer(TestRealm realm, String name, String pin) {
        TestUser person = realm.user(name, pin);
        mustChange(person);
        return person;
    }

    static void mustChange(TestUser person) {
        var user = person.resource().toRepresentation();
        user.setRequiredActions(List.of("UPDATE_PASSWORD"));
        person.resource().update(user);
    }

    /** A login flow that asks for the name on one page and for the secret on the next. */
    static void nameFirst(TestRealm realm) {
        var flows = realm.admin().flows();
        flows.copy("browser", Map.of("newName", "name first")).close();
        flows.getExecutions("name first").stream()
                .filter(step -> "auth-username-password-form".equals(step.getProviderId()))
                .forEach(step -> flows.removeExecution(step.getId()));
        for (String provider : List.of("auth-username-form", "auth-password-form")) {
            flows.addExecution("name first forms", Map.of("provider", provider));
        }
        flows.getExecutions("name first").stream()
                .filter(step -> String.valueOf(step.getProviderId()).matches("auth-(username|password)-form"))
                .forEach(step -> {
                    step.setRequirement("REQUIRED");
                    flows.updateExecutions("name first", step);
                });
        change(realm, settings -> settings.setBrowserFlow("name first"));
    }

    /** A page of a browser like that of {@code page}, but for what {@code change} says. */
    static BrowserContext browserLike(Page page, Consumer<Browser.NewContextOptions> change) {
        Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale("en");
        change.accept(options);
        return page.context().browser().newContext(options);
    }
}
