package io.keystead.account;

import io.keystead.establishment.Change;
import io.keystead.rest.KeysteadException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Puts accounts of a document in place: creates those that are missing, changes what is named of the others. */
public final class AccountImportService {

    private static final Set<String> SECRETS =
            Set.of(PasswordCredentialModel.TYPE, PasswordCredentialModel.PASSWORD_HISTORY);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AccountRights rights;
    private final AccountService accounts;
    private final UserGroupService groups;
    private final AccountExportService present;

    public AccountImportService(KeycloakSession session, RealmModel realm, AccountRights rights) {
        this.session = session;
        this.realm = realm;
        this.rights = rights;
        this.accounts = new AccountService(session, realm);
        this.groups = new UserGroupService(session, realm);
        this.present = new AccountExportService(session, realm);
    }

    /**
     * Some accounts of a document, looked up at once.
     *
     * @param usernames all that will be named, known or not
     */
    public Chunk chunk(Collection<String> usernames) {
        return new Chunk(present.named(usernames));
    }

    /** Accounts that are put in place one after the other; those that are as they shall be cost nothing more. */
    public final class Chunk {

        private final Map<String, AccountEntryRepresentation> found;

        private Chunk(Map<String, AccountEntryRepresentation> found) {
            this.found = found;
        }

        /** Throws 400 naming the field, 403 if the caller may not; whoever calls rolls back then. */
        public Change put(AccountEntryRepresentation wanted) {
            String username = KeycloakModelUtils.toLowerCaseSafe(requireNamed(wanted.username()));
            AccountEntryRepresentation before = found.get(username);
            if (before != null && isSame(before, wanted)) {
                return Change.UNCHANGED;
            }
            Optional<UserModel> user = Optional.ofNullable(session.users().getUserByUsername(realm, username));
            return user.map(there -> change(there, wanted)).orElseGet(() -> create(wanted));
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String requireNamed(@Nullable String username) {
        if (username == null || username.isBlank()) {
            throw KeysteadException.invalid("username", "keystead-username-required", "must name an account");
        }
        return username;
    }

    private Change create(AccountEntryRepresentation wanted) {
        rights.requireCreate();
        String username = AccountLoginService.usernameOf(blankToNull(wanted.email()), wanted.username());
        UserModel user = accounts.add(username, blankToNull(wanted.email()), wanted.fields());
        user.setEnabled(true);
        user.setEmailVerified(Boolean.TRUE.equals(wanted.emailVerified()));
        if (wanted.group() != null) {
            move(user, wanted.group());
        }
        replaceSecrets(user, wanted.credentials());
        if (wanted.status() != null && wanted.status() != AccountStatus.ACTIVE) {
            new AccountStatusService(session, realm).change(user, wanted.status());
        }
        return Change.CREATED;
    }

    private Change change(UserModel user, AccountEntryRepresentation wanted) {
        AccountEntryRepresentation before = present.entry(user);
        if (isSame(before, wanted)) {
            return Change.UNCHANGED;
        }
        rights.requireManage(user);
        if (wanted.email() != null && !wanted.email().equalsIgnoreCase(before.email())) {
            throw KeysteadException.invalid("email", "keystead-login-not-here", "is not changed here");
        }
        accounts.write(user, wanted.fields());
        if (wanted.emailVerified() != null) {
            user.setEmailVerified(wanted.emailVerified());
        }
        if (differs(wanted.group(), before.group())) {
            move(user, Objects.requireNonNull(wanted.group()));
        }
        if (differs(wanted.credentials(), before.credentials())) {
            replaceSecrets(user, wanted.credentials());
        }
        AccountStatus status = before.status() == null ? AccountStatus.ACTIVE : before.status();
        if (wanted.status() != null && wanted.status() != status) {
            rights.requireAbove(user, wanted.status());
            new AccountStatusService(session, realm).change(user, wanted.status());
        }
        return Change.UPDATED;
    }

    private static boolean isSame(AccountEntryRepresentation before, AccountEntryRepresentation wanted) {
        Map<String, String> fields = before.fields().values();
        boolean sameFields = wanted.fields().values().entrySet().stream()
                .allMatch(field -> field.getValue().equals(fields.getOrDefault(field.getKey(), "")));
        AccountStatus status = before.status() == null ? AccountStatus.ACTIVE : before.status();
        return sameFields
                && !differs(wanted.email(), before.email())
                && !differs(wanted.emailVerified(), Boolean.TRUE.equals(before.emailVerified()))
                && !differs(wanted.group(), before.group())
                && !differs(wanted.status(), status)
                && !differs(wanted.credentials(), before.credentials());
    }

    private static boolean differs(@Nullable Object wanted, @Nullable Object present) {
        return wanted != null && !wanted.equals(present);
    }

    private void move(UserModel user, String name) {
        UserGroup wanted = groups.require(name);
        rights.requireMove(wanted);
        groups.of(user).ifPresent(rights::requireMove);
        AccountService.requireAddressFor(wanted, user.getEmail() != null);
        groups.move(user, wanted);
    }

    /** Keeps the present ones if none are named. */
    private void replaceSecrets(UserModel user, @Nullable List<HashedSecretRepresentation> wanted) {
        if (wanted == null) {
            return;
        }
        rights.requireSecrets();
        List<CredentialModel> secrets =
                wanted.stream().map(AccountImportService::credential).toList();
        new AccountSecretService(session, realm).forget(user);
        secrets.forEach(user.credentialManager()::createStoredCredential);
    }

    private static CredentialModel credential(HashedSecretRepresentation secret) {
        if (secret.type() == null || !SECRETS.contains(secret.type())) {
            throw KeysteadException.invalid(
                    "credentials", "keystead-secret-invalid", "must be of type password or password-history");
        }
        if (secret.secretData() == null || secret.credentialData() == null) {
            throw KeysteadException.invalid(
                    "credentials", "keystead-secret-invalid", "must have secretData and credentialData");
        }
        CredentialModel credential = new CredentialModel();
        credential.setType(secret.type());
        credential.setSecretData(secret.secretData());
        credential.setCredentialData(secret.credentialData());
        credential.setCreatedDate(secret.createdDate());
        return credential;
    }
}
