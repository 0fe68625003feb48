package io.keystead.team;

import io.keystead.account.UserFilter;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.jpa.entities.UserGroupMembershipEntity;
import org.keycloak.models.jpa.entities.UserRoleMappingEntity;

/**
 * Whom no manager touches: members of these groups, whoever holds one of these roles, and the account administrator.
 *
 * @param groupIds administrative groups, those whose members look after staff, and those that carry one of the roles
 * @param roleIds administrative roles, and composites that contain one
 */
record Superiors(Set<String> groupIds, Set<String> roleIds, Optional<String> holderId) {

    /** Lets through all others. */
    UserFilter others() {
        return (builder, query, user) -> {
            List<Predicate> predicates = new ArrayList<>();
            if (!groupIds.isEmpty()) {
                predicates.add(
                        builder.not(isIn(builder, query, user, UserGroupMembershipEntity.class, "groupId", groupIds)));
            }
            if (!roleIds.isEmpty()) {
                predicates.add(builder.not(isIn(builder, query, user, UserRoleMappingEntity.class, "roleId", roleIds)));
            }
            holderId.ifPresent(id -> predicates.add(builder.notEqual(user.get("id"), id)));
            return predicates;
        };
    }

    private static Predicate isIn(
            CriteriaBuilder builder,
            CriteriaQuery<?> query,
            Path<UserEntity> user,
            Class<?> mapping,
            String column,
            Collection<String> ids) {
        Subquery<Integer> subquery = query.subquery(Integer.class);
        var row = subquery.from(mapping);
        subquery.select(builder.literal(1))
                .where(
                        builder.equal(row.get("user").get("id"), user.get("id")),
                        row.get(column).in(ids));
        return builder.exists(subquery);
    }
}
