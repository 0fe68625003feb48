package io.keystead.security;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.authenticators.browser.WebAuthnAuthenticatorMetadata;
import org.keycloak.credential.CredentialModel;
import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.models.credential.WebAuthnCredentialModel;
import org.keycloak.representations.account.DeviceRepresentation;

/** Names that are suggested for a new passkey: what keeps it and on which device, in words that no other one has yet. */
final class PasskeyNames {

    private static final String UNKNOWN = "Other";

    private final RequiredActionContext context;

    PasskeyNames(RequiredActionContext context) {
        this.context = context;
    }

    /** Before it is known what keeps it: the browser, say "Chrome (Linux)". */
    String ofThisDevice() {
        return unique(named(browser().orElse("Passkey")), "");
    }

    /** What keeps it, if Keycloak knows, otherwise the browser: "iCloud Keychain (Mac OS X)". */
    String of(CredentialModel passkey) {
        String keeper = new PasskeyProviders(context.getSession())
                .of(passkey)
                .map(WebAuthnAuthenticatorMetadata::name)
                .or(this::browser)
                .orElse("Passkey");
        return unique(named(keeper), passkey.getId());
    }

    private String named(String keeper) {
        return device().map(DeviceRepresentation::getOs)
                .filter(PasskeyNames::isKnown)
                .map(system -> keeper + " (" + system + ")")
                .filter(CredentialLabel::isFine)
                .orElse(keeper);
    }

    private Optional<String> browser() {
        return device().map(DeviceRepresentation::getBrowser)
                .map(browser -> browser.split("/", 2)[0])
                .filter(PasskeyNames::isKnown);
    }

    private Optional<DeviceRepresentation> device() {
        return Optional.ofNullable(context.getSession().getProvider(DeviceRepresentationProvider.class))
                .map(DeviceRepresentationProvider::deviceRepresentation);
    }

    private static boolean isKnown(String name) {
        return !name.isBlank() && !name.equals(UNKNOWN) && !name.equals(DeviceRepresentation.UNKNOWN);
    }

    /** The first of "Phone", "Phone 2", "Phone 3" … that no passkey but this one has. */
    private String unique(String name, String ownId) {
        Set<String> taken = context.getUser()
                .credentialManager()
                .getStoredCredentialsByTypeStream(WebAuthnCredentialModel.TYPE_PASSWORDLESS)
                .filter(other -> !other.getId().equals(ownId))
                .map(CredentialModel::getUserLabel)
                .filter(Objects::nonNull)
                .map(label -> label.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return Stream.concat(
                        Stream.of(name),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> name + " " + number))
                .filter(candidate -> !taken.contains(candidate.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }
}
