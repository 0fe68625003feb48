package io.keystead.tests.security;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.CodeDevice;
import io.keystead.tests.harness.OneTimeCode;
import io.keystead.tests.harness.SoftPasskey;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.EventRepresentation;

/** An action that one confirms: how one is ready for it, how its page is filled in, and by which event one sees that it was done. */
enum Deed {
    LOG_OUT_OTHERS("keystead-log-out-others", "LOGOUT", "keystead_event=log-out-others") {
        @Override
        void prepare(Stage stage, TestUser person) {
            stage.realm().app().tokens(person);
        }
    },

    CHANGE_SECRET("UPDATE_PASSWORD", "UPDATE_CREDENTIAL", "credential_type=password") {
        @Override
        String form(Account account) {
            return account == Account.PIN ? "keystead-update-pin" : "keystead-change-password";
        }

        @Override
        Map<String, String> fields(Candidate candidate) {
            String fresh = candidate.account() == Account.PIN ? "508263" : "Lantern-58-Verdure";
            return Map.of("password-new", fresh, "password-confirm", fresh);
        }
    },

    ADD_PASSKEY("keystead-add-passkey", "UPDATE_CREDENTIAL", "credential_type=webauthn-passwordless") {
        @Override
        Optional<String> nextStep() {
            return Optional.of("keystead-passkey-create");
        }

        @Override
        ActionForm goesOn(ActionForm ceremony) {
            return ceremony.sends(new SoftPasskey().registers(ceremony.page())).sends(Map.of("label", "New"));
        }
    },

    REMOVE_PASSKEY("delete_credential", "REMOVE_CREDENTIAL", "credential_type=webauthn-passwordless") {
        private static final String OLD = "Old";

        @Override
        String action(TestUser person) {
            return super.action(person) + ":"
                    + person.resource().credentials().stream()
                            .filter(credential -> OLD.equals(credential.getUserLabel()))
                            .findFirst()
                            .map(CredentialRepresentation::getId)
                            .orElse("gone");
        }

        @Override
        String form(Account account) {
            return "keystead-remove-credential";
        }

        @Override
        List<CredentialRepresentation> needs(CodeDevice phone) {
            return List.of(new SoftPasskey().named(OLD));
        }
    },

    DISABLE_SECOND_FACTOR("keystead-disable-2fa", "REMOVE_CREDENTIAL", "credential_type=otp") {
        @Override
        List<CredentialRepresentation> needs(CodeDevice phone) {
            return List.of(phone.named("Phone"));
        }
    },

    SET_UP_SECOND_FACTOR("CONFIGURE_TOTP", "UPDATE_CREDENTIAL", "credential_type=otp") {
        @Override
        String form(Account account) {
            return "keystead-set-up-2fa";
        }

        @Override
        Optional<String> nextStep() {
            return Optional.of("kc-totp-settings");
        }

        @Override
        ActionForm goesOn(ActionForm settings) {
            String secret = hidden(settings.page(), "totpSecret");
            return settings.sends(Map.of("totp", OneTimeCode.of(secret), "totpSecret", secret, "userLabel", ""));
        }
    },

    CREATE_RECOVERY_CODES(
            "CONFIGURE_RECOVERY_AUTHN_CODES", "UPDATE_CREDENTIAL", "credential_type=recovery-authn-codes") {
        @Override
        String form(Account account) {
            return "keystead-set-up-2fa";
        }

        @Override
        Optional<String> nextStep() {
            return Optional.of("kc-recovery-codes-list");
        }

        @Override
        ActionForm goesOn(ActionForm codes) {
            return codes.sends(Map.of(
                    "generatedRecoveryAuthnCodes", hidden(codes.page(), "generatedRecoveryAuthnCodes"),
                    "generatedAt", hidden(codes.page(), "generatedAt"),
                    "userLabel", "Codes"));
        }
    },

    /** Asks for it; what the link does is in {@link EmailChangeIT}. */
    CHANGE_EMAIL("UPDATE_EMAIL", "SEND_VERIFY_EMAIL", "") {
        @Override
        void prepare(Stage stage, TestUser person) {
            stage.realm().app().tokens(person);
        }

        @Override
        String form(Account account) {
            return "keystead-change-email";
        }

        @Override
        Map<String, String> fields(Candidate candidate) {
            return Map.of("email", candidate.stage().realm().address(Stage.unique("moved")), "logout-sessions", "on");
        }
    },

    DELETE_ACCOUNT("keystead-delete-account", "DELETE_ACCOUNT", "") {
        @Override
        Map<String, String> fields(Candidate candidate) {
            return Map.of("loginName", candidate.person().username());
        }
    },

    HAND_OVER("keystead-hand-over", "UPDATE_PROFILE", "keystead_event=hand-over") {
        @Override
        void prepare(Stage stage, TestUser person) {
            stage.seat().give(person).expect(204);
        }

        @Override
        Map<String, String> fields(Candidate candidate) {
            return Map.of(
                    "successor", candidate.stage().seat().manager().id(),
                    "formerHolderGroup", candidate.stage().realm().group("Managers"));
        }
    };

    /** All other pairs are tested, each in the method that names its trouble. */
    private static final Map<Deed, Map<Trouble, String>> SENSELESS = Map.of(
            HAND_OVER,
            Map.of(Trouble.PIN_ACCOUNT, "the account administrator needs an e-mail address"),
            CHANGE_EMAIL,
            Map.of(
                    Trouble.PIN_ACCOUNT, "has no e-mail address to change",
                    Trouble.FROM_AN_IDENTITY_PROVIDER, "the address comes from there",
                    Trouble.SOMEBODY_ELSE_SIGNS_IN, "tested with people of an identity provider"));

    private final String action;
    private final String event;
    private final String detail;

    Deed(String action, String event, String detail) {
        this.action = action;
        this.event = event;
        this.detail = detail;
    }

    /** Why this trouble is none for this action; empty if it is. */
    Optional<String> senseless(Trouble trouble) {
        return trouble == Trouble.WRONG_LOGIN_NAME && this != DELETE_ACCOUNT
                ? Optional.of("it asks for no login name")
                : Optional.ofNullable(SENSELESS.getOrDefault(this, Map.of()).get(trouble));
    }

    /** How often it is done by somebody who confirms it in a second tab too, in which nothing is left to do. */
    int timesInTwoTabs() {
        // Ending what has ended already does no harm.
        return this == LOG_OUT_OTHERS ? 2 : 1;
    }

    /** As the application asks for it. */
    String action(TestUser person) {
        return action;
    }

    /** The id of the form with which one confirms. */
    String form(Account account) {
        return action;
    }

    /** What somebody has who does this, beside that by which he signs in. */
    List<CredentialRepresentation> needs(CodeDevice phone) {
        return List.of();
    }

    /** What else must be so, while everybody still has a secret. */
    void prepare(Stage stage, TestUser person) {}

    /** What is filled in beside the secret. */
    Map<String, String> fields(Candidate candidate) {
        return Map.of();
    }

    /** An id on the page that follows when it is confirmed but not yet done. */
    Optional<String> nextStep() {
        return Optional.empty();
    }

    /** From that page to the end. */
    ActionForm goesOn(ActionForm next) {
        return next;
    }

    /** How often this person has done it. */
    long times(Stage stage, TestUser person) {
        return stage.realm().admin().getEvents(List.of(event), null, person.id(), null, null, null, 0, 100).stream()
                .filter(this::tells)
                .count();
    }

    private boolean tells(EventRepresentation told) {
        return detail.isEmpty()
                || Optional.ofNullable(told.getDetails()).stream()
                        .flatMap(details -> details.entrySet().stream())
                        .anyMatch(entry -> detail.equals(entry.getKey() + "=" + entry.getValue()));
    }

    private static String hidden(Answer page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.text());
        if (!field.find()) {
            throw new AssertionError("no " + name + " on the page:\n" + page.text());
        }
        return field.group(1);
    }
}
