package io.keystead.account;

import io.keystead.security.SecondFactorKind;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.jpa.entities.UserEntity;

/** What Keycloak's tables know of the users of one page, each with one statement. */
final class AccountDetailStore {

    private final EntityManager em;

    AccountDetailStore(EntityManager em) {
        this.em = em;
    }

    /** The next users by username whom Keycloak itself keeps. */
    List<AccountCore> findAfter(String realmId, String username, int max) {
        return kept("u.username > :username order by u.username")
                .setParameter("realmId", realmId)
                .setParameter("username", username)
                .setMaxResults(max)
                .getResultList();
    }

    /** Those among these usernames whom Keycloak itself keeps. */
    List<AccountCore> findNamed(String realmId, Collection<String> usernames) {
        // What can not be a name is not there, and not every database takes every text as a parameter.
        List<String> names = usernames.stream()
                .filter(name -> name.chars().noneMatch(Character::isISOControl))
                .toList();
        return names.isEmpty()
                ? List.of()
                : kept("u.username in (:usernames)")
                        .setParameter("realmId", realmId)
                        .setParameter("usernames", names)
                        .getResultList();
    }

    private TypedQuery<AccountCore> kept(String condition) {
        return em.createQuery(
                """
                select new io.keystead.account.AccountCore(u.id, u.username, u.firstName, u.lastName, u.email,
                    u.enabled, u.createdTimestamp, false, u.emailVerified)
                from UserEntity u
                where u.realmId = :realmId and u.serviceAccountClientLink is null and u.federationLink is null and
                """
                        + condition,
                AccountCore.class);
    }

    /** The user as the database has him now, kept from others until the transaction ends; empty if he is kept elsewhere. */
    Optional<UserEntity> lock(String realmId, String userId) {
        em.flush();
        @Nullable UserEntity user = em.find(UserEntity.class, userId);
        if (user == null || !realmId.equals(user.getRealmId())) {
            return Optional.empty();
        }
        // Not by find(), which locks a row that was read before, but leaves it as it was read.
        em.refresh(user, LockModeType.PESSIMISTIC_WRITE);
        return Optional.of(user);
    }

    /** Those of these users who sign in with a second factor. */
    Set<String> withSecondFactor(Collection<String> userIds) {
        return userIds.isEmpty()
                ? Set.of()
                : Set.copyOf(em.createQuery(
                                """
                                select distinct c.user.id from CredentialEntity c
                                where c.user.id in (:userIds) and c.type in (:types)
                                """,
                                String.class)
                        .setParameter("userIds", userIds)
                        .setParameter("types", SecondFactorKind.LASTING)
                        .getResultList());
    }

    /** The values of these user attributes, by user id and name. */
    Map<String, Map<String, String>> attributes(Collection<String> userIds, Collection<String> names) {
        Map<String, Map<String, String>> found = new HashMap<>();
        if (!userIds.isEmpty()) {
            em.createQuery(
                            """
                            select a.user.id, a.name, a.value from UserAttributeEntity a
                            where a.user.id in (:userIds) and a.name in (:names)
                            """,
                            Object[].class)
                    .setParameter("userIds", userIds)
                    .setParameter("names", names)
                    .getResultStream()
                    .forEach(row -> found.computeIfAbsent((String) row[0], any -> new HashMap<>())
                            .put((String) row[1], (String) row[2]));
        }
        return found;
    }

    /** The hashed passwords and PINs, former ones too, by user id; in an order that stays. */
    Map<String, List<HashedSecretRepresentation>> secrets(Collection<String> userIds) {
        Map<String, List<HashedSecretRepresentation>> found = new HashMap<>();
        if (!userIds.isEmpty()) {
            em.createQuery(
                            """
                            select c.user.id, c.type, c.secretData, c.credentialData, c.createdDate
                            from CredentialEntity c
                            where c.user.id in (:userIds) and c.type in ('password', 'password-history')
                            order by c.type, c.createdDate
                            """,
                            Object[].class)
                    .setParameter("userIds", userIds)
                    .getResultStream()
                    .forEach(row -> found.computeIfAbsent((String) row[0], any -> new ArrayList<>())
                            .add(new HashedSecretRepresentation(
                                    (String) row[1], (String) row[2], (String) row[3], (Long) row[4])));
        }
        return found;
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
