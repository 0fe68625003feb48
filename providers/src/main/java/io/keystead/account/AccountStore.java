package io.keystead.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Rows of {@code KEYSTEAD_ACCOUNT} of one realm. */
final class AccountStore {

    private final EntityManager em;
    private final String realmId;

    AccountStore(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    static AccountStore of(KeycloakSession session, String realmId) {
        return new AccountStore(session.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
    }

    Optional<AccountEntity> find(String userId) {
        return Optional.ofNullable(em.find(AccountEntity.class, userId));
    }

    /** Those of these users that have a row, by user id. */
    Map<String, AccountEntity> findAll(Collection<String> userIds) {
        if (userIds.isEmpty()) {
            return Map.of();
        }
        List<AccountEntity> rows = em.createQuery(
                        "select a from AccountEntity a where a.realmId = :realmId and a.userId in (:userIds)",
                        AccountEntity.class)
                .setParameter("realmId", realmId)
                .setParameter("userIds", userIds)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(AccountEntity::userId, Function.identity()));
    }

    /** The row of this user, made if there is none, kept from others until the transaction ends. */
    AccountEntity lock(String userId) {
        AccountEntity present = em.find(AccountEntity.class, userId, LockModeType.PESSIMISTIC_WRITE);
        if (present != null) {
            return present;
        }
        AccountEntity created = new AccountEntity(userId, realmId);
        em.persist(created);
        return created;
    }

    /** Notes a login, unless one was noted less than {@code interval} milliseconds ago. */
    void noteLogin(String userId, long now, long interval) {
        Optional<AccountEntity> present = find(userId);
        if (present.isEmpty()) {
            AccountEntity created = new AccountEntity(userId, realmId);
            created.loggedIn(now);
            em.persist(created);
        } else if (present.flatMap(AccountEntity::lastLogin)
                .filter(last -> now - last < interval)
                .isEmpty()) {
            present.get().loggedIn(now);
        }
    }

    /** Tells the database now, so that it refuses before a mail is out. */
    void flush() {
        em.flush();
    }
}
