package io.keystead.credential;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.MessageType;
import org.keycloak.models.utils.FormMessage;

/** The page on which somebody chooses a PIN; what was typed there before never comes back. */
record PinPage(RequiredActionContext context) {

    static final String TEMPLATE = "keystead-update-pin.ftl";

    private static final int SUGGESTIONS = 3;

    /** Of ten PINs hardly one is part of a name or a phone number; more tries would not help. */
    private static final int MOST_TRIES = 100;

    Response fresh() {
        return show(context.form().setMessage(MessageType.WARNING, "keysteadPinNeeded"), true);
    }

    Response again(FormMessage error, boolean endsOtherSessions) {
        return show(context.form().addError(error), endsOtherSessions);
    }

    private Response show(LoginFormsProvider form, boolean endsOtherSessions) {
        return form.setAttribute("username", context.getUser().getUsername())
                .setAttribute("keystead", view(endsOtherSessions))
                .createForm(TEMPLATE);
    }

    /** What the template finds in {@code keystead}. */
    Map<String, Object> view(boolean endsOtherSessions) {
        int length = PinAccounts.pinLength(context.getRealm()).orElseThrow();
        return Map.of("length", length, "suggestions", suggestions(length), "endOthers", endsOtherSessions);
    }

    /** The history is left out: it costs five hashes for each, and holds one in a million. */
    private List<String> suggestions(int length) {
        SecretService secrets = new SecretService(context.getSession(), context.getRealm());
        PinRules rules = new PinRules(length);
        PinOwner owner = PinOwner.of(context.getUser());
        return Stream.generate(() -> secrets.draw(AccountKind.PIN, 1))
                .flatMap(List::stream)
                .limit(MOST_TRIES)
                .filter(pin -> rules.fault(pin, owner).isEmpty())
                .distinct()
                .limit(SUGGESTIONS)
                .toList();
    }
}
