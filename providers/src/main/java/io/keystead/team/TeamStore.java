package io.keystead.team;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Which roles and groups of a realm give which others, in Keycloak's tables; a statement for each level. */
final class TeamStore {

    private final EntityManager em;
    private final String realmId;

    TeamStore(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    /** These roles, and the composites that contain one of them at any depth. */
    Set<String> withComposites(Collection<String> roleIds) {
        return closure(
                roleIds,
                """
                select distinct c.parentRole.id from CompositeRoleEntity c
                where c.childRole.id in (:ids) and c.parentRole.realmId = :realmId
                """);
    }

    /** The groups that carry one of these roles themselves. */
    List<String> groupsWith(Collection<String> roleIds) {
        return find(
                """
                select distinct m.group.id from GroupRoleMappingEntity m
                where m.roleId in (:ids) and m.group.realm = :realmId
                """,
                roleIds);
    }

    /** These groups, and those beneath them, whose members have their roles too. */
    Set<String> withSubGroups(Collection<String> groupIds) {
        return closure(groupIds, "select g.id from GroupEntity g where g.parentId in (:ids) and g.realm = :realmId");
    }

    private Set<String> closure(Collection<String> start, String step) {
        Set<String> all = new HashSet<>(start);
        Function<Collection<String>, List<String>> next =
                ids -> find(step, ids).stream().filter(all::add).toList();
        for (List<String> level = next.apply(start); !level.isEmpty(); ) {
            level = next.apply(level);
        }
        return all;
    }

    /** Every query of this store goes through here and so knows its realm. */
    private List<String> find(String jpql, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(jpql, String.class)
                        .setParameter("ids", ids)
                        .setParameter("realmId", realmId)
                        .getResultList();
    }
}
