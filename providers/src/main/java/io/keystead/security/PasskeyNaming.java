package io.keystead.security;

import io.keystead.rest.KeysteadException;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.credential.CredentialModel;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/** The third step of {@link AddPasskeyAction}: a name, of which one is suggested. Who leaves here has a passkey all the same. */
final class PasskeyNaming {

    private static final String PAGE = "keystead-passkey-name.ftl";
    private static final String FIELD = "label";

    private final RequiredActionContext context;
    private final String id;

    PasskeyNaming(RequiredActionContext context, String id) {
        this.context = context;
        this.id = id;
    }

    void show() {
        // Gone meanwhile, by another page: there is nothing to name.
        passkey()
                .ifPresentOrElse(
                        passkey -> show(new PasskeyNames(context).of(passkey), Optional.empty()), context::success);
    }

    private void show(String label, Optional<FormMessage> wrong) {
        LoginFormsProvider form = context.form();
        wrong.ifPresent(form::addError);
        context.challenge(form.setAttribute("keysteadPasskeyLabel", label)
                .setAttribute("keysteadPasskeyLabelLongest", CredentialLabel.LONGEST)
                .createForm(PAGE));
    }

    void take() {
        String typed = context.getHttpRequest().getDecodedFormParameters().getFirst(FIELD);
        try {
            CredentialLabel label = CredentialLabel.of(typed);
            if (passkey().isPresent()) {
                CredentialService.rename(context.getUser(), id, label)
                        .ifPresent(renamed ->
                                renamed.tell(context.getEvent().clone()).success());
            }
            context.success();
        } catch (KeysteadException e) {
            show(
                    Objects.requireNonNullElse(typed, ""),
                    Optional.of(new FormMessage(
                            FIELD, e.error().error(), e.error().params().toArray())));
        }
    }

    private Optional<CredentialModel> passkey() {
        return Optional.ofNullable(context.getUser().credentialManager().getStoredCredentialById(id));
    }
}
