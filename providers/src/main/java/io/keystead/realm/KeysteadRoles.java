package io.keystead.realm;

import java.util.List;

/** The administrative client roles that Keystead adds to every realm, beside Keycloak's own. */
public final class KeysteadRoles {

    public static final String VIEW_ESTABLISHMENTS = "view-establishments";
    public static final String MANAGE_ESTABLISHMENTS = "manage-establishments";
    public static final String VIEW_ACCOUNTS = "view-accounts";
    public static final String MANAGE_ACCOUNTS = "manage-accounts";

    public static final List<String> ALL =
            List.of(VIEW_ESTABLISHMENTS, MANAGE_ESTABLISHMENTS, VIEW_ACCOUNTS, MANAGE_ACCOUNTS);

    private KeysteadRoles() {}
}
