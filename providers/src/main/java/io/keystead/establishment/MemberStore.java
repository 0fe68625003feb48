package io.keystead.establishment;

import io.keystead.account.UserFilter;
import io.keystead.account.UserSearch;
import io.keystead.rest.Paging;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.jpa.entities.UserEntity;

/** The members of one establishment whom the caller may see; Criteria, because Keycloak's permission filters are. */
final class MemberStore {

    private final EntityManager em;
    private final String realmId;
    private final UserFilter filter;

    MemberStore(EntityManager em, String realmId, UserFilter filter) {
        this.em = em;
        this.realmId = realmId;
        this.filter = filter;
    }

    /** The members sorted by user name. */
    List<MemberRepresentation> search(String establishmentId, @Nullable String search, Paging page) {
        CriteriaBuilder builder = em.getCriteriaBuilder();
        CriteriaQuery<MemberRepresentation> query = builder.createQuery(MemberRepresentation.class);
        Root<UserEntity> user = query.from(UserEntity.class);
        query.select(builder.construct(
                        MemberRepresentation.class,
                        user.get("id"),
                        user.get("username"),
                        user.get("firstName"),
                        user.get("lastName"),
                        user.get("email"),
                        user.get("enabled"),
                        builder.selectCase()
                                .when(isDefault(builder, query, user, establishmentId), true)
                                .otherwise(false)))
                .where(predicates(builder, query, user, establishmentId, search))
                .orderBy(builder.asc(user.get("username")));
        return em.createQuery(query)
                .setFirstResult(page.first())
                .setMaxResults(page.max())
                .getResultList();
    }

    long count(String establishmentId, @Nullable String search) {
        CriteriaBuilder builder = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<UserEntity> user = query.from(UserEntity.class);
        query.select(builder.count(user)).where(predicates(builder, query, user, establishmentId, search));
        return em.createQuery(query).getSingleResult();
    }

    private Predicate[] predicates(
            CriteriaBuilder builder,
            CriteriaQuery<?> query,
            Root<UserEntity> user,
            String establishmentId,
            @Nullable String search) {
        Root<MembershipEntity> membership = query.from(MembershipEntity.class);
        List<Predicate> predicates = new ArrayList<>();
        predicates.add(builder.equal(membership.get("establishmentId"), establishmentId));
        predicates.add(builder.equal(membership.get("userId"), user.get("id")));
        predicates.add(builder.equal(user.get("realmId"), realmId));
        predicates.addAll(UserSearch.predicates(builder, user, search));
        predicates.addAll(filter.predicates(builder, query, user));
        return predicates.toArray(Predicate[]::new);
    }

    /** The same as a condition of a query over users of any kind. */
    static Predicate isMember(
            CriteriaBuilder builder, CriteriaQuery<?> query, Path<UserEntity> user, String establishmentId) {
        Subquery<Integer> subquery = query.subquery(Integer.class);
        Root<MembershipEntity> membership = subquery.from(MembershipEntity.class);
        subquery.select(builder.literal(1))
                .where(
                        builder.equal(membership.get("userId"), user.get("id")),
                        builder.equal(membership.get("establishmentId"), establishmentId));
        return builder.exists(subquery);
    }

    private static Predicate isDefault(
            CriteriaBuilder builder, CriteriaQuery<?> query, Root<UserEntity> user, String establishmentId) {
        Subquery<Integer> subquery = query.subquery(Integer.class);
        Root<DefaultEstablishmentEntity> def = subquery.from(DefaultEstablishmentEntity.class);
        subquery.select(builder.literal(1))
                .where(
                        builder.equal(def.get("userId"), user.get("id")),
                        builder.equal(def.get("establishmentId"), establishmentId));
        return builder.exists(subquery);
    }
}
