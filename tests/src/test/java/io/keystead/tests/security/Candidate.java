package io.keystead.tests.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.CodeDevice;
import io.keystead.tests.harness.PlainBrowser;
import io.keystead.tests.harness.SoftPasskey;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.login.HeadOffice;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.UserSessionRepresentation;

/** Somebody new who is about to do something. */
final class Candidate {

    private final Stage stage;
    private final Deed deed;
    private final Account account;
    private final SoftPasskey key = new SoftPasskey();
    private final CodeDevice phone = new CodeDevice();
    private final TestUser person;
    private final String action;
    private final List<String> sessions;
    private final List<String> before;

    Candidate(Stage stage, Deed deed, Account account) {
        this.stage = stage;
        this.deed = deed;
        this.account = account;
        List<CredentialRepresentation> more = new ArrayList<>(deed.needs(phone));
        if (account == Account.PASSKEY) {
            more.add(key.named("Laptop"));
        }
        this.person = account.create(stage, more);
        deed.prepare(stage, person);
        this.action = deed.action(person);
        if (!account.hasSecret()) {
            removeSecret();
        }
        this.sessions = sessions();
        this.before = state();
    }

    private void removeSecret() {
        person.resource().credentials().stream()
                .filter(credential -> CredentialRepresentation.PASSWORD.equals(credential.getType()))
                .forEach(credential -> person.resource().removeCredential(credential.getId()));
    }

    Stage stage() {
        return stage;
    }

    Account account() {
        return account;
    }

    TestUser person() {
        return person;
    }

    String form() {
        return deed.form(account);
    }

    CodeDevice phone() {
        return phone;
    }

    /** With which the application sends her to the login, or to the page. */
    private Map<String, String> request(Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        if (account == Account.ELSEWHERE) {
            all.put("kc_idp_hint", stage.office().alias());
        }
        return all;
    }

    Map<String, String> request() {
        return request(Map.of("kc_action", action));
    }

    PlainBrowser signsIn() {
        PlainBrowser browser = stage.realm().app().browser();
        signsIn(browser, browser.opens(request(Map.of()))).expect(302);
        return browser;
    }

    private Answer signsIn(PlainBrowser browser, Answer login) {
        if (account == Account.PASSKEY) {
            return browser.submits(login, key.signsIn(person, login));
        }
        String secret = account == Account.ELSEWHERE ? HeadOffice.secretOf(person.username()) : person.secret();
        Answer answer = browser.submits(login, Map.of("username", person.username(), "password", secret));
        return answer.text().contains("name=\"otp\"")
                ? browser.submits(answer, Map.of("otp", phone.nextCode()))
                : answer;
    }

    /** Signs in and opens the page; people without a secret sign in once more before they see it. */
    ActionForm opens() {
        return opensIn(signsIn());
    }

    ActionForm opensIn(PlainBrowser browser) {
        Answer page = browser.opens(request());
        if (!account.hasSecret()) {
            assertThat(page.text()).doesNotContain("<form id=\"" + form() + "\"");
            page = signsIn(browser, page);
        }
        return new ActionForm(stage.realm(), form(), browser, page).isShown();
    }

    /** All that the page asks for. */
    Map<String, String> filled() {
        return filled(person.secret());
    }

    Map<String, String> filled(String secret) {
        Map<String, String> fields = new HashMap<>(deed.fields(this));
        if (account.hasSecret()) {
            fields.put("password", secret);
        }
        return fields;
    }

    /** What comes after it was confirmed, if anything does. */
    void goesOn(ActionForm confirmed) {
        deed.nextStep().ifPresent(step -> {
            hasDoneIt(0);
            deed.goesOn(confirmed.says("id=\"" + step + "\""));
        });
    }

    /** What it would change: credentials, group and sessions that were there before. */
    private List<String> state() {
        try {
            return Stream.of(
                            person.resource().credentials().stream()
                                    .map(credential ->
                                            credential.getType() + credential.getId() + credential.getCreatedDate()),
                            person.resource().groups().stream().map(GroupRepresentation::getName),
                            sessions().stream().filter(sessions::contains))
                    .flatMap(parts -> parts)
                    .sorted()
                    .toList();
        } catch (NotFoundException gone) {
            return List.of();
        }
    }

    private List<String> sessions() {
        return person.resource().getUserSessions().stream()
                .map(UserSessionRepresentation::getId)
                .toList();
    }

    void hasDoneIt(int times) {
        assertThat(deed.times(stage, person)).as("events").isEqualTo(times);
        if (times == 0) {
            assertThat(state()).isEqualTo(before);
        } else {
            assertThat(state()).isNotEqualTo(before);
        }
    }

    void hasDoneNothing() {
        hasDoneIt(0);
    }
}
