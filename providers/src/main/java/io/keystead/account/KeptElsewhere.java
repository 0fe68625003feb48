package io.keystead.account;

import io.keystead.rest.KeysteadException;
import org.keycloak.storage.ReadOnlyException;

/** Accounts of a directory that Keycloak only reads. */
final class KeptElsewhere {

    private KeptElsewhere() {}

    /** Runs a change of this field; 409 if the account can not be changed from here. */
    static void change(String field, Runnable change) {
        try {
            change.run();
        } catch (ReadOnlyException e) {
            throw KeysteadException.conflict(
                    field, "keystead-account-read-only", "the account is kept elsewhere and can not be changed here");
        }
    }
}
