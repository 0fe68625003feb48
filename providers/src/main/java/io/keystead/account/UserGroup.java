package io.keystead.account;

import org.keycloak.models.GroupModel;

/**
 * A group of Keycloak that decides a person's rights.
 *
 * @param emailRequired whether its members need an e-mail address
 * @param administrative whether it gives administration rights
 */
public record UserGroup(String id, String name, String path, boolean emailRequired, boolean administrative) {

    static final String MARK = "keystead.user-group";
    static final String EMAIL_REQUIRED = "keystead.email-required";
    static final String ADMINISTRATIVE = "keystead.administrative";

    static boolean isUserGroup(GroupModel group) {
        return group.getParentId() == null && is(group, MARK);
    }

    static boolean isAdministrative(GroupModel group) {
        return is(group, ADMINISTRATIVE);
    }

    static UserGroup of(GroupModel group) {
        return new UserGroup(
                group.getId(),
                group.getName(),
                "/" + group.getName(),
                is(group, EMAIL_REQUIRED),
                isAdministrative(group));
    }

    private static boolean is(GroupModel group, String attribute) {
        return Boolean.parseBoolean(group.getFirstAttribute(attribute));
    }
}
