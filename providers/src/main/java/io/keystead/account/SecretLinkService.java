package io.keystead.account;

import io.keystead.rest.KeysteadException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** placeholder, replaced by branch mails */
final class SecretLinkService {
    enum Purpose {
        CREATE,
        RESET
    }

    record SecretLink(String sentTo, long validUntil) {}

    SecretLinkService(KeycloakSession session, RealmModel realm) {}

    SecretLink send(UserModel user, Purpose purpose) {
        if (user.getEmail() != null) {
            throw KeysteadException.conflict("email", "keystead-mail-not-configured", "no mail");
        }
        return new SecretLink("", 0);
    }

    void revoke(UserModel user) {}
}
