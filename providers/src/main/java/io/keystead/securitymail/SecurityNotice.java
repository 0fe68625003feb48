package io.keystead.securitymail;

import io.keystead.realm.SecurityMail;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/**
 * Something that the owner of an account is told of, such as a change.
 *
 * @param word as it stands in keys of messages
 * @param formerAddress of a changed e-mail address, to which the mail goes; null for all others
 * @param at milliseconds since 1970
 * @param browser empty if unknown, as is the address
 */
record SecurityNotice(
        SecurityMail kind,
        String word,
        String realmId,
        String userId,
        @Nullable String formerAddress,
        long at,
        String browser,
        String ipAddress) {

    /** An administrator who sets a secret: at Keycloak's own door, and at ours. */
    private static final Pattern RESET =
            Pattern.compile("(?:users/([^/]+)/reset-password|keystead/accounts/([^/]+)/reset)");

    private static final String BY_ADMINISTRATOR = "PasswordByAdministrator";

    /** What an administrator did to somebody; empty if a link was sent to her for it, and for all that is no reset. */
    static Optional<SecurityNotice> of(AdminEvent event) {
        Matcher reset = RESET.matcher(Objects.toString(event.getResourcePath(), ""));
        if (event.getError() != null || event.getOperationType() != OperationType.ACTION || !reset.matches()) {
            return Optional.empty();
        }
        @Nullable String ours = reset.group(2);
        if (ours != null && !Objects.toString(event.getRepresentation(), "").contains("\"SECRET\"")) {
            return Optional.empty();
        }
        return Optional.of(new SecurityNotice(
                SecurityMail.PASSWORD,
                BY_ADMINISTRATOR,
                event.getRealmId(),
                ours == null ? reset.group(1) : ours,
                null,
                event.getTime(),
                "",
                ""));
    }

    /** Whether Keycloak's listener {@code email}, where a realm names it, tells the same. */
    boolean isToldByKeycloak() {
        return kind != SecurityMail.EMAIL && kind != SecurityMail.NEW_DEVICE && !word.equals(BY_ADMINISTRATOR);
    }

    /** Of all the events that Keycloak fires for one change, one. */
    static Optional<SecurityNotice> of(Event event, String browser) {
        Map<String, String> details = event.getDetails() == null ? Map.of() : event.getDetails();
        String former = details.get(Details.PREVIOUS_EMAIL);
        if (event.getType() == EventType.UPDATE_EMAIL && former != null && !former.isBlank()) {
            return Optional.of(notice(event, SecurityMail.EMAIL, "Email", former, browser));
        }
        if (event.getType() == EventType.LOGIN) {
            // A grant type stands for a program, which has no browser to be known by.
            return details.containsKey(Details.GRANT_TYPE)
                    ? Optional.empty()
                    : Optional.of(notice(event, SecurityMail.NEW_DEVICE, "NewDevice", null, browser));
        }
        boolean removed = event.getType() == EventType.REMOVE_CREDENTIAL;
        if (!removed && event.getType() != EventType.UPDATE_CREDENTIAL) {
            return Optional.empty();
        }
        String change = removed ? "Removed" : "Added";
        return switch (details.getOrDefault(Details.CREDENTIAL_TYPE, "")) {
            case PasswordCredentialModel.TYPE ->
                Optional.of(notice(event, SecurityMail.PASSWORD, "Password", null, browser));
            case OTPCredentialModel.TYPE,
                    WebAuthnCredentialModel.TYPE_TWOFACTOR,
                    RecoveryAuthnCodesCredentialModel.TYPE ->
                Optional.of(notice(event, SecurityMail.SECOND_FACTOR, "SecondFactor" + change, null, browser));
            case WebAuthnCredentialModel.TYPE_PASSWORDLESS ->
                Optional.of(notice(event, SecurityMail.PASSKEY, "Passkey" + change, null, browser));
            default -> Optional.empty();
        };
    }

    private static SecurityNotice notice(
            Event event, SecurityMail kind, String word, @Nullable String former, String browser) {
        String ipAddress = event.getIpAddress() == null ? "" : event.getIpAddress();
        return new SecurityNotice(
                kind, word, event.getRealmId(), event.getUserId(), former, event.getTime(), browser, ipAddress);
    }
}
