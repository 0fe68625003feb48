package io.keystead.establishment;

import io.keystead.rest.Paging;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may enter which establishments of one realm, in the database. */
final class MembershipStore {

    private final EntityManager em;
    private final String realmId;

    MembershipStore(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    /** One establishment of a user, as a list shows it. */
    record Row(String id, String code, String name, boolean enabled, boolean isDefault) {}

    /** One code for a token; {@code total} counts all enabled ones of the user. */
    record TokenRow(String code, String codeKey, boolean isDefault, long total) {}

    /**
     * Makes changes to one user's memberships wait for each other, so that two first grants at the same time give one
     * default. A federated user that was not imported has no row to lock; there, the primary keys refuse the second.
     */
    void lockUser(String userId) {
        lockUsers(Set.of(userId));
    }

    /** The same for several users, in the order of their ids, so that two who lock the same ones do not block each other. */
    void lockUsers(Collection<String> userIds) {
        Parts.of(userIds, part -> em.createQuery(
                        "select u.id from UserEntity u where u.id in (:ids) order by u.id", String.class)
                .setParameter("ids", part)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    }

    boolean isMember(String establishmentId, String userId) {
        return em.createQuery(
                                """
                                select count(m) from MembershipEntity m
                                join EstablishmentEntity e on e.id = m.establishmentId
                                where m.userId = :userId and e.id = :id and e.realmId = :realmId
                                """,
                                Long.class)
                        .setParameter("id", establishmentId)
                        .setParameter("userId", userId)
                        .setParameter("realmId", realmId)
                        .getSingleResult()
                > 0;
    }

    /** The establishments of a user sorted by name. */
    List<Row> find(String userId, @Nullable String search, @Nullable Boolean enabled, Paging page) {
        return ofUser(
                        """
                        select e.id, e.code, e.name, e.enabled, case when d.userId is null then false else true end
                        """,
                        userId,
                        search,
                        enabled,
                        " order by e.name, e.id",
                        Row.class)
                .setFirstResult(page.first())
                .setMaxResults(page.max())
                .getResultList();
    }

    long count(String userId, @Nullable String search, @Nullable Boolean enabled) {
        return ofUser("select count(e)", userId, search, enabled, "", Long.class)
                .getSingleResult();
    }

    /**
     * The enabled establishments of a user, the default one first, then the one with the key {@code chosen}, then by
     * code; one query by the user's index.
     */
    List<TokenRow> findForToken(String userId, String chosen, int max) {
        return ofUser(
                        """
                        select e.code, e.codeKey, case when d.userId is null then false else true end, count(*) over ()
                        """,
                        userId,
                        null,
                        true,
                        " order by case when d.userId is null then 1 else 0 end,"
                                + " case when e.codeKey = :chosen then 0 else 1 end, e.codeKey",
                        TokenRow.class)
                .setParameter("chosen", chosen)
                .setMaxResults(max)
                .getResultList();
    }

    /** The ids of each user's establishments; users without any are absent. */
    Map<String, Set<String>> findIds(Collection<String> userIds) {
        List<MembershipId> found = rows(userIds);
        Map<String, String> codes = codes(found);
        return found.stream()
                .filter(row -> codes.containsKey(row.establishmentId()))
                .collect(Collectors.groupingBy(
                        MembershipId::userId, Collectors.mapping(MembershipId::establishmentId, Collectors.toSet())));
    }

    /** The memberships of these users, in no order; {@code defaultIds} are their defaults, by user. */
    List<Membership> findAll(Collection<String> userIds, Map<String, String> defaultIds) {
        List<MembershipId> found = rows(userIds);
        Map<String, String> codes = codes(found);
        return found.stream()
                .filter(row -> codes.containsKey(row.establishmentId()))
                .map(row -> new Membership(
                        row.userId(),
                        codes.getOrDefault(row.establishmentId(), ""),
                        row.establishmentId().equals(defaultIds.get(row.userId()))))
                .toList();
    }

    /**
     * The rows of these users in any realm; {@link #codes} tells which are of this one. Not in one statement: while
     * PostgreSQL has no statistics, in the middle of a first import and until a minute after it, it begins such a join
     * with all establishments of the realm, for each few hundred users again.
     */
    private List<MembershipId> rows(Collection<String> userIds) {
        List<MembershipId> rows = new ArrayList<>();
        Parts.of(
                userIds,
                part -> rows.addAll(em.createQuery(
                                "select m.establishmentId, m.userId from MembershipEntity m where m.userId in (:ids)",
                                MembershipId.class)
                        .setParameter("ids", part)
                        .getResultList()));
        return rows;
    }

    /** The codes of those establishments that are of this realm, by id. */
    private Map<String, String> codes(List<MembershipId> memberships) {
        return new EstablishmentStore(em, realmId)
                .findCodes(
                        memberships.stream().map(MembershipId::establishmentId).collect(Collectors.toSet()));
    }

    /** How many each of these users has, and his default; users without any are absent. */
    Map<String, MembershipSummary> findSummaries(Collection<String> userIds) {
        Map<String, MembershipSummary> summaries = new HashMap<>();
        Parts.of(userIds, part -> em.createQuery(
                        """
                        select m.userId, count(m.userId),
                            max(case when d.userId is null then null else e.code end)
                        from MembershipEntity m
                        join EstablishmentEntity e on e.id = m.establishmentId
                        left join DefaultEstablishmentEntity d
                            on d.userId = m.userId and d.establishmentId = m.establishmentId
                        where m.userId in (:ids) and e.realmId = :realmId
                        group by m.userId
                        """,
                        Object[].class)
                .setParameter("ids", part)
                .setParameter("realmId", realmId)
                .getResultStream()
                .forEach(row -> summaries.put((String) row[0], new MembershipSummary((Long) row[1], (String) row[2]))));
        return summaries;
    }

    /** Codes of the user's enabled establishments that no other enabled user of these groups may enter. */
    List<String> findCodesWithoutAnother(String userId, Collection<String> groupIds) {
        return em.createQuery(
                        """
                        select e.code from EstablishmentEntity e
                        where e.realmId = :realmId and e.enabled = true
                        and exists (select 1 from MembershipEntity m
                            where m.establishmentId = e.id and m.userId = :userId)
                        and not exists (select 1 from MembershipEntity o
                            join UserGroupMembershipEntity g on g.user.id = o.userId
                            where o.establishmentId = e.id and o.userId <> :userId
                            and g.groupId in (:groupIds) and g.user.enabled = true)
                        order by e.codeKey
                        """,
                        String.class)
                .setParameter("realmId", realmId)
                .setParameter("userId", userId)
                .setParameter("groupIds", groupIds)
                .getResultList();
    }

    List<MemberName> findNamesAfter(String username, int max) {
        return em.createQuery(
                        """
                        select u.id, u.username from UserEntity u where u.realmId = :realmId and u.username > :username
                        and exists (select 1 from MembershipEntity m where m.userId = u.id) order by u.username
                        """,
                        MemberName.class)
                .setParameter("realmId", realmId)
                .setParameter("username", username)
                .setMaxResults(max)
                .getResultList();
    }

    List<String> findNotStoredUserIds() {
        return em.createQuery(
                        """
                        select distinct m.userId from MembershipEntity m
                        join EstablishmentEntity e on e.id = m.establishmentId
                        where e.realmId = :realmId and not exists (select 1 from UserEntity u where u.id = m.userId)
                        """,
                        String.class)
                .setParameter("realmId", realmId)
                .getResultList();
    }

    /** Adds memberships of one user that are not there yet. */
    void add(String userId, Collection<String> establishmentIds) {
        Parts.of(establishmentIds, part -> em.createQuery(
                        """
                        insert into MembershipEntity (establishmentId, userId)
                        select e.id, :userId from EstablishmentEntity e where e.id in (:ids) and e.realmId = :realmId
                        """)
                .setParameter("userId", userId)
                .setParameter("realmId", realmId)
                .setParameter("ids", part)
                .executeUpdate());
    }

    /** Adds memberships that are not there yet, of establishments that were found in this realm, in batches. */
    void addAll(Collection<MembershipId> ids) {
        NewRows.write(em, ids.stream().map(id -> new MembershipEntity(id.establishmentId(), id.userId())));
    }

    /** Removes memberships, and the default if it is among them. */
    void remove(String userId, Collection<String> establishmentIds) {
        Parts.of(establishmentIds, part -> em.createQuery(
                        """
                        delete from MembershipEntity m where m.userId = :userId and m.establishmentId in
                        (select e.id from EstablishmentEntity e where e.id in (:ids) and e.realmId = :realmId)
                        """)
                .setParameter("userId", userId)
                .setParameter("realmId", realmId)
                .setParameter("ids", part)
                .executeUpdate());
    }

    private <T> TypedQuery<T> ofUser(
            String select,
            String userId,
            @Nullable String search,
            @Nullable Boolean enabled,
            String orderBy,
            Class<T> type) {
        TypedQuery<T> query = em.createQuery(
                        select
                                + """

                                from MembershipEntity m
                                join EstablishmentEntity e on e.id = m.establishmentId
                                left join DefaultEstablishmentEntity d
                                    on d.userId = m.userId and d.establishmentId = m.establishmentId
                                where m.userId = :userId and e.realmId = :realmId
                                """
                                + (search == null ? "" : " and e.searchText like :search escape '!'")
                                + (enabled == null ? "" : " and e.enabled = :enabled")
                                + orderBy,
                        type)
                .setParameter("userId", userId)
                .setParameter("realmId", realmId);
        if (search != null) {
            query.setParameter("search", SearchText.pattern(search));
        }
        if (enabled != null) {
            query.setParameter("enabled", enabled);
        }
        return query;
    }
}
