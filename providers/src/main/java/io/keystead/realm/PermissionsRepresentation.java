package io.keystead.realm;

/**
 * What the caller may do in a realm, so that a page offers just that.
 *
 * @param enabled whether Keystead acts in the realm; otherwise nothing else is true
 * @param viewAccounts at least some of them, by fine-grained permissions; {@code manageAccounts} likewise
 * @param accountAdministrator whether the caller holds the account administrator's seat
 * @param viewHealth whether the caller may know if the realm has all that Keystead needs
 */
public record PermissionsRepresentation(
        boolean enabled,
        boolean viewEstablishments,
        boolean manageEstablishments,
        boolean viewAccounts,
        boolean manageAccounts,
        boolean accountAdministrator,
        boolean realmAdministrator,
        boolean viewHealth) {

    static final PermissionsRepresentation NONE =
            new PermissionsRepresentation(false, false, false, false, false, false, false, false);
}
