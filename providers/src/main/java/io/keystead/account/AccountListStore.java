package io.keystead.account;

import io.keystead.credential.AccountKind;
import io.keystead.rest.Paging;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.UserModel;
import org.keycloak.models.jpa.entities.UserAttributeEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.jpa.entities.UserGroupMembershipEntity;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * The accounts of a realm whom the caller may see, paged and counted in SQL; Criteria, because Keycloak's permission
 * filters are.
 */
final class AccountListStore {

    private final EntityManager em;
    private final String realmId;
    private final AccountFilter filter;

    AccountListStore(EntityManager em, String realmId, AccountFilter filter) {
        this.em = em;
        this.realmId = realmId;
        this.filter = filter;
    }

    List<AccountCore> find(AccountQuery wanted, Paging page) {
        CriteriaBuilder builder = em.getCriteriaBuilder();
        CriteriaQuery<AccountCore> query = builder.createQuery(AccountCore.class);
        Root<UserEntity> user = query.from(UserEntity.class);
        query.select(builder.construct(
                        AccountCore.class,
                        user.get("id"),
                        user.get("username"),
                        user.get("firstName"),
                        user.get("lastName"),
                        user.get("email"),
                        user.get("enabled"),
                        user.get("createdTimestamp"),
                        builder.selectCase()
                                .when(builder.isNull(user.get("federationLink")), false)
                                .otherwise(true),
                        user.get("emailVerified")))
                .where(predicates(builder, query, user, wanted))
                .orderBy(order(builder, user, wanted));
        return em.createQuery(query)
                .setFirstResult(page.first())
                .setMaxResults(page.max())
                .getResultList();
    }

    long count(AccountQuery wanted) {
        CriteriaBuilder builder = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<UserEntity> user = query.from(UserEntity.class);
        query.select(builder.count(user)).where(predicates(builder, query, user, wanted));
        return em.createQuery(query).getSingleResult();
    }

    /** The account administrator comes first, whatever the order of the others. */
    private List<Order> order(CriteriaBuilder builder, Root<UserEntity> user, AccountQuery wanted) {
        List<Order> orders = new ArrayList<>();
        filter.holderId()
                .ifPresent(id -> orders.add(builder.asc(builder.selectCase()
                        .when(builder.equal(user.get("id"), id), 0)
                        .otherwise(1))));
        for (String name : wanted.sort().columns()) {
            Expression<?> column = sortable(builder, user.get(name));
            orders.add(wanted.descending() ? builder.desc(column) : builder.asc(column));
        }
        return orders;
    }

    /** Databases disagree on where nothing comes in an order, and on case. */
    @SuppressWarnings("unchecked")
    private static Expression<?> sortable(CriteriaBuilder builder, Path<?> column) {
        return column.getJavaType() == String.class
                ? builder.lower(builder.coalesce((Path<String>) column, ""))
                : column;
    }

    private Predicate[] predicates(
            CriteriaBuilder builder, CriteriaQuery<?> query, Root<UserEntity> user, AccountQuery wanted) {
        List<Predicate> predicates = new ArrayList<>();
        predicates.add(builder.equal(user.get("realmId"), realmId));
        predicates.add(builder.isNull(user.get("serviceAccountClientLink")));
        predicates.addAll(UserSearch.predicates(builder, user, wanted.search()));
        if (wanted.kind() != null) {
            Predicate isPin = isPin(builder, user);
            predicates.add(wanted.kind() == AccountKind.PIN ? isPin : builder.not(isPin));
        }
        predicates.add(status(builder, query, user, wanted));
        filter.groupId().ifPresent(id -> predicates.add(inGroup(builder, query, user, id)));
        filter.users().forEach(users -> predicates.addAll(users.predicates(builder, query, user)));
        return predicates.toArray(Predicate[]::new);
    }

    private Predicate isPin(CriteriaBuilder builder, Root<UserEntity> user) {
        return filter.withPins()
                ? builder.and(builder.isNull(user.get("email")), builder.isNull(user.get("federationLink")))
                : builder.disjunction();
    }

    /** The same decision as {@link AccountState#status}. */
    private static Predicate status(
            CriteriaBuilder builder, CriteriaQuery<?> query, Root<UserEntity> user, AccountQuery wanted) {
        Predicate enabled = builder.isTrue(user.get("enabled"));
        Predicate archived = builder.and(builder.not(enabled), hasStatus(builder, query, user, AccountStatus.ARCHIVED));
        if (wanted.status() == null) {
            return builder.not(archived);
        }
        if (wanted.status() == AccountStatus.ARCHIVED) {
            return archived;
        }
        Predicate onlyLocked = builder.and(
                lockedForGood(builder, query, user),
                builder.not(hasStatus(builder, query, user, AccountStatus.INACTIVE)),
                builder.not(hasStatus(builder, query, user, AccountStatus.ARCHIVED)));
        Predicate active = builder.or(enabled, onlyLocked);
        return wanted.status() == AccountStatus.ACTIVE
                ? active
                : builder.and(builder.not(active), builder.not(archived));
    }

    private static Predicate hasStatus(
            CriteriaBuilder builder, CriteriaQuery<?> query, Root<UserEntity> user, AccountStatus status) {
        Subquery<Integer> subquery = query.subquery(Integer.class);
        Root<AccountEntity> account = subquery.from(AccountEntity.class);
        subquery.select(builder.literal(1))
                .where(
                        builder.equal(account.get("userId"), user.get("id")),
                        builder.equal(account.get("status"), status));
        return builder.exists(subquery);
    }

    private static Predicate lockedForGood(CriteriaBuilder builder, CriteriaQuery<?> query, Root<UserEntity> user) {
        Subquery<Integer> subquery = query.subquery(Integer.class);
        Root<UserAttributeEntity> attribute = subquery.from(UserAttributeEntity.class);
        subquery.select(builder.literal(1))
                .where(
                        builder.equal(attribute.get("user").get("id"), user.get("id")),
                        builder.equal(attribute.get("name"), UserModel.DISABLED_REASON),
                        builder.equal(attribute.get("value"), BruteForceProtector.DISABLED_BY_PERMANENT_LOCKOUT));
        return builder.exists(subquery);
    }

    private static Predicate inGroup(
            CriteriaBuilder builder, CriteriaQuery<?> query, Path<UserEntity> user, String groupId) {
        Subquery<Integer> subquery = query.subquery(Integer.class);
        Root<UserGroupMembershipEntity> membership = subquery.from(UserGroupMembershipEntity.class);
        subquery.select(builder.literal(1))
                .where(
                        builder.equal(membership.get("user").get("id"), user.get("id")),
                        builder.equal(membership.get("groupId"), groupId));
        return builder.exists(subquery);
    }
}
