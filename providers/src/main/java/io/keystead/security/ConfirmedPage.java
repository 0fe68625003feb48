package io.keystead.security;

import io.keystead.credential.PinAccounts;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/**
 * The page of a {@link ConfirmedAction}; its template uses the macros of {@code keystead-confirm.ftl}.
 *
 * @param view what the template finds in {@code keystead}
 */
public record ConfirmedPage(String template, Map<String, Object> view) {

    private static final String REFUSED = "keystead-confirm-refused.ftl";
    private static final String DONE = "keystead-confirm-done.ftl";

    Response show(Confirmation confirmation, Optional<FormMessage> wrong) {
        LoginFormsProvider form = form(confirmation);
        wrong.ifPresent(form::addError);
        return form.setAttribute("keystead", new HashMap<>(view)).createForm(template);
    }

    /** Instead of the page: that this person may not do it, and the way back. */
    static Response refused(Confirmation confirmation, FormMessage why) {
        return refused(confirmation, why, "");
    }

    /**
     * The same with another action to start from there.
     *
     * @param instead key of the text on its button; empty for none
     */
    static Response refused(Confirmation confirmation, FormMessage why, String instead) {
        Response page = form(confirmation)
                .setAttribute("keysteadInstead", instead)
                .setError(why.getMessage(), why.getParameters())
                .createForm(REFUSED);
        return Response.fromResponse(page).status(Response.Status.FORBIDDEN).build();
    }

    /** Afterwards: what was done, and the way back. */
    static Response done(Confirmation confirmation, FormMessage what) {
        return form(confirmation)
                .setSuccess(what.getMessage(), what.getParameters())
                .createForm(DONE);
    }

    private static LoginFormsProvider form(Confirmation confirmation) {
        return confirmation
                .context()
                .form()
                .setAttribute("username", confirmation.user().getUsername())
                .setAttribute("keysteadConfirmWith", with(confirmation));
    }

    private static String with(Confirmation confirmation) {
        if (!confirmation.hasPassword()) {
            return "login";
        }
        return PinAccounts.isPinAccount(confirmation.realm(), confirmation.user()) ? "pin" : "password";
    }
}
