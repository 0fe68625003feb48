package io.keystead.security;

import io.keystead.realm.RealmSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.CredentialAction;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.DeleteCredentialAction;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.WebAuthnCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keycloak's action {@code delete_credential:<id>}, confirmed with the password: with Keycloak's own, a click does for some
 * minutes after each login.
 */
public final class RemoveCredentialAction extends ConfirmedAction implements CredentialAction {

    /** How Keycloak names what a directory keeps: by its type. */
    private static final String KEPT_ELSEWHERE = "-id";

    private final CredentialAction keycloaks;
    private @Nullable CredentialModel removed;

    private RemoveCredentialAction(CredentialAction keycloaks) {
        this.keycloaks = keycloaks;
    }

    /** A realm with several levels of login asks for the level of what is removed. */
    @Override
    public String getCredentialType(KeycloakSession session, AuthenticationSessionModel login) {
        return keycloaks.getCredentialType(session, login);
    }

    private static CredentialRemovalService service(Confirmation confirmation) {
        return new CredentialRemovalService(confirmation.session(), confirmation.realm(), confirmation.user());
    }

    private static Optional<CredentialModel> leaving(Confirmation confirmation) {
        @Nullable String id = confirmation.authenticationSession().getClientNote(Constants.KC_ACTION_PARAMETER);
        if (id == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(confirmation.user().credentialManager().getStoredCredentialById(id))
                .or(() -> id.endsWith(KEPT_ELSEWHERE) ? Optional.of(keptElsewhere(id)) : Optional.empty());
    }

    private static CredentialModel keptElsewhere(String id) {
        CredentialModel credential = new CredentialModel();
        credential.setId(id);
        credential.setType(id.substring(0, id.length() - KEPT_ELSEWHERE.length()));
        return credential;
    }

    @Override
    protected Optional<FormMessage> refusal(Confirmation confirmation) {
        return leaving(confirmation)
                .map(credential -> service(confirmation).obstacle(List.of(credential)))
                .orElse(Optional.of("keysteadRemoveGone"))
                .map(FormMessage::new);
    }

    @Override
    protected ConfirmedPage page(Confirmation confirmation) {
        CredentialModel credential = leaving(confirmation).orElseGet(CredentialModel::new);
        boolean last = SecondFactorKind.LASTING.contains(credential.getType())
                && service(confirmation).secondFactors().stream()
                                .filter(other -> SecondFactorKind.LASTING.contains(other.getType()))
                                .count()
                        == 1;
        return new ConfirmedPage(
                "keystead-remove-credential.ftl",
                Map.of(
                        "kind", kind(credential.getType()),
                        "label", Objects.toString(credential.getUserLabel(), ""),
                        "last", last));
    }

    private static String kind(@Nullable String type) {
        return WebAuthnCredentialModel.TYPE_PASSWORDLESS.equals(type)
                ? "Passkey"
                : Optional.ofNullable(type)
                        .flatMap(SecondFactorKind::ofType)
                        .map(SecondFactorKind::word)
                        .orElse("Other");
    }

    @Override
    protected void perform(Confirmation confirmation) {
        removed = leaving(confirmation).orElseThrow();
        service(confirmation).remove(removed.getId(), confirmation.authenticationSession());
    }

    @Override
    protected void done(Confirmation confirmation) {
        RemovedCredential.tell(
                Objects.requireNonNull(removed), confirmation.context().getEvent());
        super.done(confirmation);
    }

    /** Takes the place of Keycloak's own, which it makes where Keystead is not enabled. */
    public static final class Factory extends DeleteCredentialAction {

        @Override
        public RequiredActionProvider create(KeycloakSession session) {
            return RealmSettings.areEnabled(session) ? new RemoveCredentialAction(this) : super.create(session);
        }

        @Override
        public int order() {
            return 1;
        }
    }
}
