package io.keystead.account;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What Keycloak's tables know of the users of one page, each with one statement. */
final class AccountDetailStore {

    private final EntityManager em;

    AccountDetailStore(EntityManager em) {
        this.em = em;
    }

    /** The value of a user attribute, by user id. */
    Map<String, String> attribute(Collection<String> userIds, String name) {
        return pairs(
                """
                select a.user.id, a.value from UserAttributeEntity a
                where a.user.id in (:userIds) and a.name in (:wanted)
                """,
                userIds,
                List.of(name));
    }

    /** Which of these groups each user is in, by user id. */
    Map<String, String> groupIds(Collection<String> userIds, Collection<String> groupIds) {
        return groupIds.isEmpty()
                ? Map.of()
                : pairs(
                        """
                        select m.user.id, m.groupId from UserGroupMembershipEntity m
                        where m.user.id in (:userIds) and m.groupId in (:wanted)
                        """,
                        userIds,
                        groupIds);
    }

    /** Whether somebody of these groups, whom Keycloak itself keeps, has no e-mail address. */
    boolean anyWithoutAddressIn(Collection<String> groupIds) {
        return !em.createQuery(
                        """
                        select 1 from UserGroupMembershipEntity m
                        where m.groupId in (:groupIds) and m.user.email is null
                        and m.user.federationLink is null and m.user.serviceAccountClientLink is null
                        """,
                        Integer.class)
                .setParameter("groupIds", groupIds)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private Map<String, String> pairs(String jpql, Collection<String> userIds, Collection<String> wanted) {
        Map<String, String> found = new HashMap<>();
        if (!userIds.isEmpty()) {
            Stream<Object[]> rows = em.createQuery(jpql, Object[].class)
                    .setParameter("userIds", userIds)
                    .setParameter("wanted", wanted)
                    .getResultStream();
            rows.forEach(row -> found.put((String) row[0], (String) row[1]));
        }
        return found;
    }
}
