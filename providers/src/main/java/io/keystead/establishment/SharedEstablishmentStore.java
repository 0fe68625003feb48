package io.keystead.establishment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.jpa.entities.UserEntity;

/** What the users of a realm have in common with one of them, in the database. */
final class SharedEstablishmentStore {

    private static final String IS_MINE =
            """
            (select 1 from MembershipEntity mine
            where mine.establishmentId = e.id and mine.userId = :callerId)
            """;

    private final EntityManager em;
    private final String realmId;
    private final String callerId;

    SharedEstablishmentStore(EntityManager em, String realmId, String callerId) {
        this.em = em;
        this.realmId = realmId;
        this.callerId = callerId;
    }

    /** One enabled establishment that the user and the caller may enter. */
    record Row(String userId, String code, String name, boolean isDefault) {}

    /**
     * Condition of a query over users: may enter an enabled establishment of the caller, the one with this key unless it
     * is null. Not correlated, so that every database begins with the caller's few establishments.
     */
    Predicate isColleague(
            CriteriaBuilder builder, CriteriaQuery<?> query, Path<UserEntity> user, @Nullable String codeKey) {
        Subquery<String> colleagues = query.subquery(String.class);
        Root<MembershipEntity> mine = colleagues.from(MembershipEntity.class);
        Root<EstablishmentEntity> establishment = colleagues.from(EstablishmentEntity.class);
        Root<MembershipEntity> theirs = colleagues.from(MembershipEntity.class);
        List<Predicate> predicates = new ArrayList<>(List.of(
                builder.equal(mine.get("userId"), callerId),
                builder.equal(establishment.get("id"), mine.get("establishmentId")),
                builder.equal(establishment.get("realmId"), realmId),
                builder.isTrue(establishment.get("enabled")),
                builder.equal(theirs.get("establishmentId"), establishment.get("id"))));
        if (codeKey != null) {
            predicates.add(builder.equal(establishment.get("codeKey"), codeKey));
        }
        colleagues.select(theirs.get("userId")).where(predicates.toArray(Predicate[]::new));
        return user.get("id").in(colleagues);
    }

    /** By name. */
    List<Row> find(Collection<String> userIds) {
        List<Row> rows = new ArrayList<>();
        Parts.of(
                userIds,
                part -> rows.addAll(ofCaller(
                                """
                                select m.userId, e.code, e.name, case when d.userId is null then false else true end
                                from MembershipEntity m
                                join EstablishmentEntity e on e.id = m.establishmentId
                                left join DefaultEstablishmentEntity d
                                    on d.userId = m.userId and d.establishmentId = m.establishmentId
                                where m.userId in (:ids) and e.realmId = :realmId and e.enabled = true and exists
                                """
                                        + IS_MINE
                                        + " order by e.name, e.id",
                                Row.class)
                        .setParameter("ids", part)
                        .getResultList()));
        return rows;
    }

    /** Those of these users who may enter an establishment, of whatever state, that the caller may not. */
    Set<String> findElsewhere(Collection<String> userIds) {
        Set<String> found = new HashSet<>();
        Parts.of(
                userIds,
                part -> found.addAll(ofCaller(
                                """
                                select distinct m.userId from MembershipEntity m
                                join EstablishmentEntity e on e.id = m.establishmentId
                                where m.userId in (:ids) and e.realmId = :realmId and not exists
                                """
                                        + IS_MINE,
                                String.class)
                        .setParameter("ids", part)
                        .getResultList()));
        return found;
    }

    /** The codes of this user's establishments that are not shared: the caller's disabled ones, and those of others. */
    List<String> findCodesNotShared(String userId) {
        return ofCaller(
                        """
                        select e.code from MembershipEntity m join EstablishmentEntity e on e.id = m.establishmentId
                        where m.userId = :userId and e.realmId = :realmId and (e.enabled = false or not exists
                        """
                                + IS_MINE
                                + ") order by e.codeKey",
                        String.class)
                .setParameter("userId", userId)
                .getResultList();
    }

    /** Those among these keys of codes that are of the caller's enabled establishments. */
    Set<String> findOwnKeys(Collection<String> keys) {
        Set<String> found = new HashSet<>();
        Parts.of(
                keys,
                part -> found.addAll(ofCaller(
                                """
                                select e.codeKey from EstablishmentEntity e
                                where e.realmId = :realmId and e.enabled = true and e.codeKey in (:keys) and exists
                                """
                                        + IS_MINE,
                                String.class)
                        .setParameter("keys", part)
                        .getResultList()));
        return found;
    }

    /** Every query of this store but the condition goes through here and so knows its realm and whose it is. */
    private <T> TypedQuery<T> ofCaller(String jpql, Class<T> type) {
        return em.createQuery(jpql, type).setParameter("realmId", realmId).setParameter("callerId", callerId);
    }
}
