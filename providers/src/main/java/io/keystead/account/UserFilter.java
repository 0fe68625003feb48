package io.keystead.account;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.jpa.entities.UserEntity;

/** The predicates that keep a query over users to those whom the caller may see. */
@FunctionalInterface
public interface UserFilter {

    List<Predicate> predicates(CriteriaBuilder builder, CriteriaQuery<?> query, Path<UserEntity> user);

    /** Those whom both let through. */
    default UserFilter and(UserFilter other) {
        return (builder, query, user) -> Stream.concat(
                        predicates(builder, query, user).stream(), other.predicates(builder, query, user).stream())
                .toList();
    }
}
