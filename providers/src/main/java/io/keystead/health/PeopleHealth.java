package io.keystead.health;

import io.keystead.account.UserGroup;
import io.keystead.account.UserGroupService;
import io.keystead.handover.AdminSeatService;
import io.keystead.health.HealthRepresentation.Check;
import io.keystead.realm.KeysteadRoles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.userprofile.UserProfileProvider;

/** Whether people can be added and administered. */
final class PeopleHealth {

    /** The fields of an account, and the validator of ours that each should have; empty for none. */
    private static final Map<String, String> FIELDS = Map.of(
            "username", "keystead-username",
            "email", "keystead-email",
            "phoneNumber", "keystead-phone",
            "jobTitle", "",
            "gender", "",
            "employee", "");

    private final KeycloakSession session;
    private final RealmModel realm;

    PeopleHealth(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    Check roles() {
        ClientModel client = realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID);
        List<String> missing = KeysteadRoles.ALL.stream()
                .filter(name -> client == null || !isHeldByAdministrators(client, name))
                .toList();
        return missing.isEmpty()
                ? Check.ok("roles")
                : Check.error(
                        "roles",
                        "keystead-health-roles",
                        "roles that are missing, or not in " + AdminRoles.REALM_ADMIN + ": "
                                + String.join(", ", missing),
                        missing);
    }

    private static boolean isHeldByAdministrators(ClientModel client, String name) {
        RoleModel role = client.getRole(name);
        RoleModel administrator = client.getRole(AdminRoles.REALM_ADMIN);
        return role != null && administrator != null && administrator.hasRole(role);
    }

    Check userGroups() {
        List<UserGroup> groups = new UserGroupService(session, realm).all();
        return groups.stream().anyMatch(UserGroup::administrative)
                        && groups.stream().anyMatch(group -> !group.administrative())
                ? Check.ok("user-groups")
                : Check.error(
                        "user-groups",
                        "keystead-health-user-groups",
                        "there must be an administrative user group and another one",
                        List.of());
    }

    Check accountAdministrator() {
        return new AdminSeatService(session, realm).holderId().isPresent()
                ? Check.ok("account-administrator")
                : Check.warning(
                        "account-administrator",
                        "keystead-health-account-administrator",
                        "nobody is account administrator; a realm administrator names one",
                        List.of());
    }

    Check userProfile() {
        UPConfig profile = session.getProvider(UserProfileProvider.class).getConfiguration();
        List<String> missing = FIELDS.entrySet().stream()
                .filter(field -> !isIn(profile, field.getKey(), field.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return missing.isEmpty()
                ? Check.ok("user-profile")
                : Check.warning(
                        "user-profile",
                        "keystead-health-user-profile",
                        "fields that the user profile lacks, or that lack our validator: " + String.join(", ", missing),
                        missing);
    }

    private static boolean isIn(UPConfig profile, String field, String validator) {
        Optional<UPAttribute> attribute = Optional.ofNullable(profile.getAttribute(field));
        return attribute.isPresent()
                && Stream.of(validator)
                        .filter(name -> !name.isEmpty())
                        .allMatch(name -> attribute.get().getValidations() != null
                                && attribute.get().getValidations().containsKey(name));
    }
}
