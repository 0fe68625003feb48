package io.keystead.account;

import io.keystead.credential.AccountKind;
import io.keystead.credential.PinAccounts;
import io.keystead.establishment.MembershipService;
import io.keystead.establishment.MembershipSummary;
import io.keystead.handover.AdminSeatService;
import io.keystead.rest.Paging;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;

/** Accounts as lists show them; the number of statements does not depend on how many there are. */
public final class AccountListService {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager em;
    private final UserGroupService groups;
    private final MembershipService memberships;
    private final Optional<String> holderId;

    public AccountListService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.groups = new UserGroupService(session, realm);
        this.memberships = new MembershipService(session, realm);
        this.holderId = new AdminSeatService(session, realm).holderId();
    }

    /** One page of those that match and that {@code visible} lets through. */
    public List<AccountRowRepresentation> search(AccountQuery query, Paging page, UserFilter visible) {
        return rows(store(query, visible).find(query, page));
    }

    public long count(AccountQuery query, UserFilter visible) {
        return store(query, visible).count(query);
    }

    /** Whether the account with this id, not archived, is among those that {@code visible} lets through; one query. */
    public boolean includes(String id, UserFilter visible) {
        // Not every database takes every text as a parameter.
        return id.chars().noneMatch(Character::isISOControl)
                && count(
                                AccountQuery.ALL,
                                visible.and((builder, query, user) -> List.of(builder.equal(user.get("id"), id))))
                        > 0;
    }

    private AccountListStore store(AccountQuery query, UserFilter visible) {
        List<UserFilter> users = new ArrayList<>(List.of(visible));
        if (query.establishment() != null) {
            users.add(memberships.membersOf(query.establishment()));
        }
        Optional<String> groupId = Optional.ofNullable(query.group())
                .map(name -> groups.require(name).id());
        boolean withPins = PinAccounts.pinLength(realm).isPresent();
        return new AccountListStore(em, realm.getId(), new AccountFilter(users, groupId, withPins, holderId));
    }

    /** Whether anybody who signs in with a PIN is in one of these groups. */
    boolean anyPinAccountIn(Collection<String> groupIds) {
        return PinAccounts.pinLength(realm).isPresent() && new AccountDetailStore(em).anyWithoutAddressIn(groupIds);
    }

    /** What the list has of this account. */
    public AccountRowRepresentation row(UserModel user) {
        return rows(List.of(AccountCore.of(user))).get(0);
    }

    private List<AccountRowRepresentation> rows(List<AccountCore> cores) {
        List<String> ids = cores.stream().map(AccountCore::id).toList();
        Map<String, String> groupNames = groups.namesById();
        AccountDetailStore details = new AccountDetailStore(em);
        Map<String, String> groupIds = details.groupIds(ids, groupNames.keySet());
        Map<String, Map<String, String>> attributes =
                details.attributes(ids, List.of(UserModel.LOCALE, UserModel.DISABLED_REASON));
        Map<String, AccountEntity> accounts = new AccountStore(em, realm.getId()).findAll(ids);
        Map<String, MembershipSummary> establishments = memberships.summaries(ids);
        return cores.stream()
                .map(core -> row(
                        core,
                        groupNames.get(groupIds.getOrDefault(core.id(), "")),
                        attributes.getOrDefault(core.id(), Map.of()),
                        Optional.ofNullable(accounts.get(core.id())),
                        establishments.getOrDefault(core.id(), MembershipSummary.NONE)))
                .toList();
    }

    private AccountRowRepresentation row(
            AccountCore core,
            @Nullable String group,
            Map<String, String> attributes,
            Optional<AccountEntity> account,
            MembershipSummary establishments) {
        AccountState state = AccountState.of(
                core.enabled(),
                account.map(AccountEntity::status),
                BruteForceProtector.DISABLED_BY_PERMANENT_LOCKOUT.equals(attributes.get(UserModel.DISABLED_REASON)),
                session.loginFailures().getUserLoginFailure(realm, core.id()));
        Optional<Long> secretExpiresAt = account.flatMap(AccountEntity::secretExpiresAt);
        return new AccountRowRepresentation(
                core.id(),
                core.username(),
                core.firstName(),
                core.lastName(),
                core.email(),
                group,
                attributes.get(UserModel.LOCALE),
                kind(core),
                state.status(),
                holderId.filter(core.id()::equals).isPresent(),
                establishments.count(),
                establishments.defaultCode(),
                core.createdAt(),
                account.flatMap(AccountEntity::lastLogin).orElse(null),
                state.locked(),
                state.lockedUntil(),
                account.flatMap(AccountEntity::invitation)
                        .map(InvitationRepresentation::of)
                        .orElse(null),
                account.flatMap(AccountEntity::twoFactorInvitation)
                        .map(Invitation::sentAt)
                        .orElse(null),
                secretExpiresAt.orElse(null),
                secretExpiresAt.filter(at -> at <= Time.currentTimeMillis()).isPresent());
    }

    private AccountKind kind(AccountCore core) {
        boolean pin = core.email() == null
                && !core.federated()
                && PinAccounts.pinLength(realm).isPresent();
        return pin ? AccountKind.PIN : AccountKind.PASSWORD;
    }
}
