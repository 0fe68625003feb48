package io.keystead.account;

import io.keystead.account.Successors.Successor;
import io.keystead.credential.AccountKind;
import io.keystead.rest.KeysteadException;
import io.keystead.rest.Paging;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.jpa.entities.UserEntity;

/**
 * Who could be account administrator: active people with an e-mail address whom Keycloak itself keeps or has imported.
 */
public final class SuccessorService {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager em;
    private final AccountDetailStore details;

    public SuccessorService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.details = new AccountDetailStore(em);
    }

    /**
     * By name; all but {@code exceptId}, whatever the caller may see.
     *
     * @throws KeysteadException 400 naming {@code search}
     */
    public Successors find(@Nullable String search, String exceptId, Paging page) {
        AccountQuery query = AccountQuery.of(new AccountQuery.Parameters(
                search, null, null, AccountStatus.ACTIVE.name(), AccountKind.PASSWORD.name(), null));
        UserFilter open = (builder, any, user) -> List.of(
                builder.isTrue(user.get("enabled")),
                builder.isNotNull(user.get("email")),
                builder.notEqual(user.get("id"), exceptId));
        AccountFilter filter = new AccountFilter(List.of(open), Optional.empty(), false, Optional.empty());
        AccountListStore store = new AccountListStore(em, realm.getId(), filter);
        return new Successors(describe(store.find(query, page)), store.count(query));
    }

    private List<Successor> describe(List<AccountCore> cores) {
        List<String> ids = cores.stream().map(AccountCore::id).toList();
        Map<String, String> groupNames = new UserGroupService(session, realm).namesById();
        Map<String, String> groupIds = details.groupIds(ids, groupNames.keySet());
        Set<String> withSecondFactor = details.withSecondFactor(ids);
        return cores.stream()
                .map(core -> new Successor(
                        core.id(),
                        core.firstName(),
                        core.lastName(),
                        String.valueOf(core.email()),
                        groupNames.get(groupIds.getOrDefault(core.id(), "")),
                        withSecondFactor.contains(core.id())))
                .toList();
    }

    /**
     * The candidate with this id, as the database knows him now; he stays one until the transaction ends.
     *
     * @throws KeysteadException 400 if he never could be one, 409 if he can not just now; both name {@code successor}
     */
    public UserModel require(String userId) {
        // Not every database takes every text as a parameter.
        Optional<UserEntity> stored = userId.chars().anyMatch(Character::isISOControl)
                ? Optional.empty()
                : details.lock(realm.getId(), userId);
        UserEntity row = stored.orElseThrow(() -> KeysteadException.invalid(
                "successor",
                "keystead-successor-unknown",
                "there is no such person among those whom this realm keeps"));
        if (row.getServiceAccountClientLink() != null || row.getEmail() == null) {
            throw KeysteadException.invalid(
                    "successor", "keystead-successor-without-email", "must have an e-mail address and a password");
        }
        requireOpen(row);
        return new FreshUsers(session, realm).require(userId);
    }

    private void requireOpen(UserEntity row) {
        boolean locked = AccountState.of(
                        true, Optional.empty(), false, session.loginFailures().getUserLoginFailure(realm, row.getId()))
                .locked();
        if (!row.isEnabled() || locked) {
            throw KeysteadException.conflict(
                    "successor",
                    locked ? "keystead-successor-locked" : "keystead-successor-not-active",
                    locked ? "is locked after wrong guesses" : "is not active");
        }
    }
}
