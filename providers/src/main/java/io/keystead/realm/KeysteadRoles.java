package io.keystead.realm;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.AdminRoles;

/** The administrative client roles that Keystead adds to every realm, beside Keycloak's own. */
public final class KeysteadRoles {

    public static final String VIEW_ESTABLISHMENTS = "view-establishments";
    public static final String MANAGE_ESTABLISHMENTS = "manage-establishments";
    public static final String VIEW_ACCOUNTS = "view-accounts";
    public static final String MANAGE_ACCOUNTS = "manage-accounts";

    /** For billing: with it goes what charges a payment method. */
    public static final String VIEW_PAYMENT_METHODS = "view-payment-methods";

    public static final String MANAGE_DOCUMENTS = "manage-documents";

    public static final List<String> ALL = List.of(
            VIEW_ESTABLISHMENTS,
            MANAGE_ESTABLISHMENTS,
            VIEW_ACCOUNTS,
            MANAGE_ACCOUNTS,
            MANAGE_DOCUMENTS,
            VIEW_PAYMENT_METHODS);

    /** Any of which lets somebody know whether the realm has what Keystead needs; Keycloak's own are for whoever runs it. */
    public static String[] seeHealth() {
        return Stream.concat(
                        ALL.stream()
                                .filter(role -> !role.equals(VIEW_PAYMENT_METHODS) && !role.equals(MANAGE_DOCUMENTS)),
                        Stream.of(AdminRoles.VIEW_REALM, AdminRoles.MANAGE_REALM))
                .toArray(String[]::new);
    }

    private KeysteadRoles() {}
}
