package io.keystead.tests.harness;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.admin.client.resource.AuthorizationResource;
import org.keycloak.representations.idm.authorization.Logic;
import org.keycloak.representations.idm.authorization.ScopePermissionRepresentation;
import org.keycloak.representations.idm.authorization.UserPolicyRepresentation;

/**
 * A permission under construction: {@code realm.permit(manager).to("view", "manage").users(camille)}.
 *
 * <p>The scopes are those of Keycloak's resource types {@code Users} and {@code Groups}.
 */
public final class FineGrainedPermission {

    private final AuthorizationResource authorization;
    private final String holder;
    private final Logic logic;
    private final Set<String> scopes;

    FineGrainedPermission(AuthorizationResource authorization, String holder, Logic logic, Set<String> scopes) {
        this.authorization = authorization;
        this.holder = holder;
        this.logic = logic;
        this.scopes = scopes;
    }

    public FineGrainedPermission to(String... more) {
        return new FineGrainedPermission(authorization, holder, logic, Set.of(more));
    }

    public void users(TestUser... users) {
        create("Users", Stream.of(users).map(TestUser::id).collect(Collectors.toSet()));
    }

    public void everyUser() {
        create("Users", Set.of());
    }

    /** On groups, with scopes such as {@code view-members} and {@code manage-members}. */
    public void groups(String... groupIds) {
        create("Groups", Set.of(groupIds));
    }

    /** An empty set of resources stands for all of the type. */
    private void create(String resourceType, Set<String> resources) {
        String name = "harness-" + UUID.randomUUID();
        UserPolicyRepresentation policy = new UserPolicyRepresentation();
        policy.setName(name + "-policy");
        policy.setUsers(Set.of(holder));
        policy.setLogic(logic);
        Created.check(authorization.policies().user().create(policy));

        ScopePermissionRepresentation permission = new ScopePermissionRepresentation();
        permission.setName(name);
        permission.setResourceType(resourceType);
        permission.setResources(resources);
        permission.setScopes(scopes);
        permission.setPolicies(Set.of(policy.getName()));
        Created.check(authorization.permissions().scope().create(permission));
    }
}
