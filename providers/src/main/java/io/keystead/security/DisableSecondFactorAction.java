package io.keystead.security;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.CredentialAction;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Somebody gives up his second factor: all devices of it, and the recovery codes. */
public final class DisableSecondFactorAction extends ConfirmedAction implements CredentialAction {

    private static final String ID = "keystead-disable-2fa";

    private List<CredentialModel> removed = List.of();

    private DisableSecondFactorAction() {}

    private static CredentialRemovalService service(Confirmation confirmation) {
        return new CredentialRemovalService(confirmation.session(), confirmation.realm(), confirmation.user());
    }

    /** A realm with several levels of login asks for the one of the second factor. */
    @Override
    public @Nullable String getCredentialType(KeycloakSession session, AuthenticationSessionModel login) {
        @Nullable UserModel user = login.getAuthenticatedUser();
        return user == null
                ? null
                : SecondFactorKind.LASTING.stream()
                        .filter(type -> user.credentialManager()
                                .getStoredCredentialsByTypeStream(type)
                                .findAny()
                                .isPresent())
                        .findFirst()
                        .orElse(null);
    }

    @Override
    protected Optional<FormMessage> refusal(Confirmation confirmation) {
        List<CredentialModel> leaving = service(confirmation).secondFactors();
        return leaving.isEmpty()
                ? Optional.of(new FormMessage("keysteadDisableNone"))
                : service(confirmation).obstacle(leaving).map(FormMessage::new);
    }

    @Override
    protected ConfirmedPage page(Confirmation confirmation) {
        return new ConfirmedPage(
                "keystead-disable-2fa.ftl",
                Map.of(
                        "leaving",
                        service(confirmation).secondFactors().stream()
                                .map(DisableSecondFactorAction::line)
                                .toList()));
    }

    private static Map<String, String> line(CredentialModel credential) {
        return Map.of(
                "kind",
                SecondFactorKind.ofType(credential.getType())
                        .map(SecondFactorKind::word)
                        .orElseThrow(),
                "label",
                Objects.toString(credential.getUserLabel(), ""));
    }

    @Override
    protected void perform(Confirmation confirmation) {
        removed = service(confirmation).secondFactors();
        removed.forEach(
                credential -> service(confirmation).remove(credential.getId(), confirmation.authenticationSession()));
    }

    @Override
    protected void done(Confirmation confirmation) {
        removed.forEach(credential ->
                RemovedCredential.tell(credential, confirmation.context().getEvent()));
        super.done(confirmation);
    }

    /** Makes the action. */
    public static final class Factory extends ConfirmedActionFactory {

        public Factory() {
            super(ID, "Keystead: disable the second factor", DisableSecondFactorAction::new);
        }
    }
}
