package io.keystead.mail;

import org.keycloak.email.EmailException;

/** The mail was not sent because whoever has the address asked not to be contacted. */
final class BlockedAddressException extends EmailException {

    private static final long serialVersionUID = 1;

    /** Without the address: Keycloak writes it to logs and events. */
    BlockedAddressException() {
        super("This address asked not to be contacted");
    }
}
