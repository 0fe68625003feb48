package io.keystead.account;

import static io.keystead.account.AccountProfile.EMPLOYEE;
import static io.keystead.account.AccountProfile.GENDER;
import static io.keystead.account.AccountProfile.JOB_TITLE;
import static io.keystead.account.AccountProfile.PHONE_NUMBER;
import static org.keycloak.models.UserModel.DISABLED_REASON;
import static org.keycloak.models.UserModel.LOCALE;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.managers.BruteForceProtector;

/** Accounts as entries of a document, page by page; those that Keycloak itself keeps, without service accounts. */
public final class AccountExportService {

    private static final List<String> ATTRIBUTES =
            List.of(LOCALE, JOB_TITLE, GENDER, EMPLOYEE, PHONE_NUMBER, DISABLED_REASON);

    private final EntityManager em;
    private final RealmModel realm;
    private final AccountDetailStore details;
    private final Map<String, String> groupNames;

    public AccountExportService(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
        this.details = new AccountDetailStore(em);
        this.groupNames = new UserGroupService(session, realm).namesById();
    }

    /**
     * The next ones by username.
     *
     * @param withSecrets whether their hashed secrets are wanted
     */
    public List<AccountEntryRepresentation> after(String username, int max, boolean withSecrets) {
        return entries(details.findAfter(realm.getId(), username, max), withSecrets);
    }

    /** Those with these usernames whom Keycloak itself keeps, by username, with their hashed secrets. */
    Map<String, AccountEntryRepresentation> named(Collection<String> usernames) {
        List<String> stored =
                usernames.stream().map(KeycloakModelUtils::toLowerCaseSafe).toList();
        Map<String, AccountEntryRepresentation> named = new HashMap<>();
        entries(details.findNamed(realm.getId(), stored), true)
                .forEach(entry -> named.put(String.valueOf(entry.username()), entry));
        return named;
    }

    AccountEntryRepresentation entry(UserModel user) {
        return entries(List.of(AccountCore.of(user)), true).get(0);
    }

    private List<AccountEntryRepresentation> entries(List<AccountCore> cores, boolean withSecrets) {
        List<String> ids = cores.stream().map(AccountCore::id).toList();
        Map<String, Map<String, String>> attributes = details.attributes(ids, ATTRIBUTES);
        Map<String, String> groupIds = details.groupIds(ids, groupNames.keySet());
        Map<String, AccountEntity> accounts = new AccountStore(em, realm.getId()).findAll(ids);
        Map<String, List<HashedSecretRepresentation>> secrets = withSecrets ? details.secrets(ids) : Map.of();
        return cores.stream()
                .map(core -> entry(
                        core,
                        attributes.getOrDefault(core.id(), Map.of()),
                        groupNames.get(groupIds.getOrDefault(core.id(), "")),
                        Optional.ofNullable(accounts.get(core.id())),
                        secrets.get(core.id())))
                .toList();
    }

    private static AccountEntryRepresentation entry(
            AccountCore core,
            Map<String, String> attributes,
            @Nullable String group,
            Optional<AccountEntity> account,
            @Nullable List<HashedSecretRepresentation> secrets) {
        boolean lockedForGood =
                BruteForceProtector.DISABLED_BY_PERMANENT_LOCKOUT.equals(attributes.get(DISABLED_REASON));
        AccountStatus status = AccountState.of(core.enabled(), account.map(AccountEntity::status), lockedForGood, null)
                .status();
        String employee = attributes.get(EMPLOYEE);
        return new AccountEntryRepresentation(
                core.username(),
                core.email(),
                core.emailVerified() ? true : null,
                core.firstName(),
                core.lastName(),
                attributes.get(LOCALE),
                attributes.get(JOB_TITLE),
                attributes.get(GENDER),
                employee == null ? null : Boolean.valueOf(employee),
                attributes.get(PHONE_NUMBER),
                group,
                status == AccountStatus.ACTIVE ? null : status,
                secrets);
    }
}
