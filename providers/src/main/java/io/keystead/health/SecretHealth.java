package io.keystead.health;

import io.keystead.credential.PinPolicy;
import io.keystead.health.HealthRepresentation.Check;
import io.keystead.mail.MailService;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Whether people come to a secret, and whether that is safe. */
final class SecretHealth {

    private final KeycloakSession session;
    private final RealmModel realm;

    SecretHealth(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    Check passwordPolicy() {
        return hasPins()
                ? Check.ok("password-policy")
                : Check.warning(
                        "password-policy",
                        "keystead-health-password-policy",
                        "nobody can sign in with a PIN: the password policy lacks " + PinPolicy.ID,
                        List.of(PinPolicy.ID));
    }

    private boolean hasPins() {
        return realm.getPasswordPolicy().getPolicies().contains(PinPolicy.ID);
    }

    /** What protects a PIN is the lockout, not its length. */
    Check lockout() {
        if (realm.isBruteForceProtected()) {
            return Check.ok("lockout");
        }
        return hasPins()
                ? Check.error(
                        "lockout",
                        "keystead-health-pins-without-lockout",
                        "PINs can be guessed: brute force detection is off",
                        List.of())
                : Check.warning(
                        "lockout",
                        "keystead-health-lockout",
                        "passwords can be guessed: brute force detection is off",
                        List.of());
    }

    Check mailServer() {
        return new MailService(session, realm).canSend()
                ? Check.ok("mail-server")
                : Check.warning(
                        "mail-server",
                        "keystead-health-mail-server",
                        "no mail can be sent: the realm has no mail server or no sender",
                        List.of());
    }
}
