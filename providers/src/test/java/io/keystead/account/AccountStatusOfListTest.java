package io.keystead.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.account.AccountQuery.Parameters;
import io.keystead.persistence.DatabaseTest;
import io.keystead.persistence.StoreDatabase;
import io.keystead.rest.Paging;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.keycloak.models.jpa.entities.UserAttributeEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.services.managers.BruteForceProtector;

/** The list decides in SQL which status an account has; one account is decided in Java: both say the same. */
final class AccountStatusOfListTest {

    private static final AccountFilter ALL = new AccountFilter(List.of(), Optional.empty(), true, Optional.empty());

    private final String realmId = UUID.randomUUID().toString();

    @DatabaseTest
    void everyCombinationIsToldAlike(StoreDatabase database) {
        Map<String, AccountStatus> expected = new HashMap<>();
        for (boolean enabled : List.of(true, false)) {
            for (boolean locked : List.of(true, false)) {
                expected.put(user(database, enabled, locked, null), told(enabled, locked, null));
                for (AccountStatus decided : AccountStatus.values()) {
                    expected.put(user(database, enabled, locked, decided), told(enabled, locked, decided));
                }
            }
        }
        for (AccountStatus status : AccountStatus.values()) {
            List<String> those = expected.keySet().stream()
                    .filter(id -> expected.get(id) == status)
                    .toList();
            assertThat(ids(database, status.name())).as(status.name()).containsExactlyInAnyOrderElementsOf(those);
        }
        assertThat(ids(database, null))
                .containsExactlyInAnyOrderElementsOf(expected.keySet().stream()
                        .filter(id -> expected.get(id) != AccountStatus.ARCHIVED)
                        .toList());
    }

    private static AccountStatus told(boolean enabled, boolean locked, @Nullable AccountStatus decided) {
        return AccountState.of(enabled, Optional.ofNullable(decided), locked, null)
                .status();
    }

    private List<String> ids(StoreDatabase database, @Nullable String status) {
        AccountQuery query = AccountQuery.of(new Parameters(null, null, null, status, null, null));
        return database.inTransaction(em -> {
            AccountListStore store = new AccountListStore(em, realmId, ALL);
            List<String> ids = store.find(query, new Paging(0, 100)).stream()
                    .map(AccountCore::id)
                    .toList();
            assertThat(store.count(query)).isEqualTo(ids.size());
            return ids;
        });
    }

    private String user(StoreDatabase database, boolean enabled, boolean locked, @Nullable AccountStatus decided) {
        UserEntity user = new UserEntity();
        user.setId(UUID.randomUUID().toString());
        user.setRealmId(realmId);
        user.setUsername(user.getId());
        user.setEnabled(enabled);
        user.setCreatedTimestamp(1L);
        database.doInTransaction(em -> {
            em.persist(user);
            if (locked) {
                em.persist(reason(user));
            }
            if (decided != null) {
                new AccountStore(em, realmId).lock(user.getId()).become(decided);
            }
        });
        return user.getId();
    }

    private static UserAttributeEntity reason(UserEntity user) {
        UserAttributeEntity reason = new UserAttributeEntity();
        reason.setId(UUID.randomUUID().toString());
        reason.setUser(user);
        reason.setName(UserModel.DISABLED_REASON);
        reason.setValue(BruteForceProtector.DISABLED_BY_PERMANENT_LOCKOUT);
        return reason;
    }
}
