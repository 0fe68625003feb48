package io.keystead.tests.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RoleResource;
import org.keycloak.representations.idm.RoleRepresentation;

/** Our roles of one client. */
record AdminRoles(List<RoleRepresentation> found) {

    static final List<String> NAMES = List.of(
            "view-establishments",
            "manage-establishments",
            "view-accounts",
            "manage-accounts",
            "manage-documents",
            "view-payment-methods");

    static AdminRoles of(ClientResource client) {
        return new AdminRoles(client.roles().list().stream()
                .filter(role -> NAMES.contains(role.getName()))
                .toList());
    }

    AdminRoles assertAllExist() {
        assertThat(found).extracting(RoleRepresentation::getName).containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(found)
                .allSatisfy(role -> assertThat(role.getDescription()).isEqualTo("${role_" + role.getName() + "}"));
        return this;
    }

    void assertAllBelongTo(RoleResource composite) {
        Set<String> ids = composite.getRoleComposites().stream()
                .map(RoleRepresentation::getId)
                .collect(Collectors.toSet());
        assertThat(found).extracting(RoleRepresentation::getId).allMatch(ids::contains);
    }
}
