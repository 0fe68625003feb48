package io.keystead.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.persistence.DatabaseTest;
import io.keystead.persistence.StoreDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.keycloak.models.jpa.entities.CompositeRoleEntity;
import org.keycloak.models.jpa.entities.GroupEntity;
import org.keycloak.models.jpa.entities.GroupRoleMappingEntity;
import org.keycloak.models.jpa.entities.RoleEntity;

/** Which roles and groups give an administrative role, however deep. */
final class TeamStoreTest {

    private final String realmId = UUID.randomUUID().toString();

    @DatabaseTest
    void compositesCountAtAnyDepthAndInARing(StoreDatabase database) {
        RoleEntity view = role(database, realmId);
        RoleEntity auditor = role(database, realmId);
        RoleEntity chief = role(database, realmId);
        RoleEntity ofAnother = role(database, "another");
        compose(database, auditor, view);
        compose(database, chief, auditor);
        compose(database, view, chief);
        compose(database, ofAnother, view);
        role(database, realmId);
        assertThat(with(database, store -> store.withComposites(List.of(view.getId()))))
                .containsExactlyInAnyOrder(view.getId(), auditor.getId(), chief.getId());
        assertThat(with(database, store -> store.withComposites(List.of()))).isEmpty();
    }

    @DatabaseTest
    void groupsBeneathHaveTheRolesOfThoseAbove(StoreDatabase database) {
        RoleEntity view = role(database, realmId);
        String auditors = group(database, GroupEntity.TOP_PARENT_ID, view);
        String north = group(database, auditors);
        String paris = group(database, north);
        group(database, GroupEntity.TOP_PARENT_ID);
        Set<String> roles = Set.of(view.getId());
        assertThat(with(database, store -> store.groupsWith(roles))).containsExactly(auditors);
        assertThat(with(database, store -> store.withSubGroups(store.groupsWith(roles))))
                .containsExactlyInAnyOrder(auditors, north, paris);
        assertThat(with(database, store -> store.groupsWith(List.of()))).isEmpty();
    }

    private List<String> with(StoreDatabase database, Function<TeamStore, Collection<String>> work) {
        return database.inTransaction(em -> List.copyOf(work.apply(new TeamStore(em, realmId))));
    }

    private static RoleEntity role(StoreDatabase database, String realm) {
        RoleEntity role = new RoleEntity();
        role.setId(UUID.randomUUID().toString());
        role.setName(role.getId());
        role.setRealmId(realm);
        database.doInTransaction(em -> em.persist(role));
        return role;
    }

    private static void compose(StoreDatabase database, RoleEntity parent, RoleEntity child) {
        database.doInTransaction(em -> em.persist(new CompositeRoleEntity(
                em.find(RoleEntity.class, parent.getId()), em.find(RoleEntity.class, child.getId()))));
    }

    private String group(StoreDatabase database, String parentId, RoleEntity... roles) {
        GroupEntity group = new GroupEntity();
        group.setId(UUID.randomUUID().toString());
        group.setName(group.getId());
        group.setRealm(realmId);
        group.setParentId(parentId);
        database.doInTransaction(em -> {
            em.persist(group);
            for (RoleEntity role : roles) {
                GroupRoleMappingEntity mapping = new GroupRoleMappingEntity();
                mapping.setGroup(group);
                mapping.setRoleId(role.getId());
                em.persist(mapping);
            }
        });
        return group.getId();
    }
}
