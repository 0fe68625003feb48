package io.keystead.security;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.WebAuthnConstants;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionContext.Status;
import org.keycloak.authentication.RequiredActionContextResult;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.credential.CredentialModel;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** The second step of {@link AddPasskeyAction}: Keycloak's own registration, on a page that asks for no name. */
final class PasskeyCeremony {

    private static final String PAGE = "keystead-passkey-ceremony.ftl";
    private static final Pattern BASE64_URL = Pattern.compile("(?:[\\w-]{4})*[\\w-]{2,4}={0,2}");

    private final RequiredActionFactory action;
    private final RequiredActionProvider keycloaks;

    PasskeyCeremony(RequiredActionFactory action, RequiredActionProvider keycloaks) {
        this.action = action;
        this.keycloaks = keycloaks;
    }

    void show(RequiredActionContext context) {
        show(context, Optional.empty());
    }

    /**
     * Keycloak draws its page, and for that makes the challenge and whatever else a page needs; the form keeps all of it,
     * and draws ours instead.
     */
    private void show(RequiredActionContext context, Optional<String> wrong) {
        keycloaks.requiredActionChallenge(aside(context));
        LoginFormsProvider form = context.form();
        wrong.ifPresent(form::setError);
        context.challenge(form.setAttribute("keysteadPasskeyLabel", new PasskeyNames(context).ofThisDevice())
                .createForm(PAGE));
    }

    /** Registers what the page has sent; empty if that failed, and the page says so. */
    Optional<String> take(RequiredActionContext context) {
        MultivaluedMap<String, String> sent = context.getHttpRequest().getDecodedFormParameters();
        String error = sent.getFirst(WebAuthnConstants.ERROR);
        if ((error == null || error.isEmpty()) && !isWhole(sent)) {
            show(context, Optional.of(PasskeyFailure.OTHER.message()));
            return Optional.empty();
        }
        Set<String> before = passkeys(context.getUser()).collect(Collectors.toSet());
        RequiredActionContextResult result = aside(context);
        keycloaks.processAction(result);
        if (result.getStatus() != Status.SUCCESS) {
            show(context, Optional.of(PasskeyFailure.of(error).message()));
            return Optional.empty();
        }
        // Keycloak tells this event when an action ends, and this one goes on.
        context.getEvent().clone().success();
        return passkeys(context.getUser()).filter(id -> !before.contains(id)).findFirst();
    }

    /** Without which Keycloak's own would stumble; that it is genuine, Keycloak finds out. */
    private static boolean isWhole(MultivaluedMap<String, String> sent) {
        return Stream.of(WebAuthnConstants.CLIENT_DATA_JSON, WebAuthnConstants.ATTESTATION_OBJECT)
                        .allMatch(field -> isBase64Url(sent.getFirst(field)))
                && CredentialLabel.isFine(sent.getFirst(WebAuthnConstants.AUTHENTICATOR_LABEL));
    }

    private static boolean isBase64Url(@Nullable String text) {
        return text != null && BASE64_URL.matcher(text).matches();
    }

    private static Stream<String> passkeys(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(WebAuthnCredentialModel.TYPE_PASSWORDLESS)
                .map(CredentialModel::getId);
    }

    /** The same request, of which Keycloak's action may say what it wants: it is not the last word. */
    private RequiredActionContextResult aside(RequiredActionContext context) {
        return new RequiredActionContextResult(
                context.getAuthenticationSession(),
                context.getRealm(),
                context.getEvent(),
                context.getSession(),
                context.getHttpRequest(),
                context.getUser(),
                action);
    }
}
