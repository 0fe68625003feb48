package io.keystead.account;

import io.keystead.account.SecretLinkService.Purpose;
import io.keystead.credential.PinAccounts;
import io.keystead.establishment.Change;
import io.keystead.establishment.Membership;
import io.keystead.establishment.MembershipService;
import io.keystead.establishment.MembershipsRepresentation;
import io.keystead.rest.KeysteadException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The rules by which accounts are created and changed. */
public final class AccountService {

    /** What admin events call an account. */
    public static final String EVENT = "KEYSTEAD_ACCOUNT";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AccountProfile profile;
    private final UserGroupService groups;
    private final MembershipService memberships;
    private final AccountSecretService secrets;

    public AccountService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.profile = new AccountProfile(session);
        this.groups = new UserGroupService(session, realm);
        this.memberships = new MembershipService(session, realm);
        this.secrets = new AccountSecretService(session, realm);
    }

    /** Throws 400 naming the field, 409 if the name is taken, 503 if the mail can not be sent; then there is no user. */
    public CreatedAccountRepresentation create(NewAccountRepresentation wanted, UserGroup group) {
        String email = wanted.address();
        requireAddressFor(group, email != null);
        String username = AccountLoginService.usernameOf(email, wanted.username());
        UserModel user = add(username, email, wanted.fields());
        user.setEnabled(true);
        groups.move(user, group);
        if (wanted.establishments() != null || wanted.defaultEstablishment() != null) {
            replaceEstablishments(user, wanted.establishments(), wanted.defaultEstablishment());
        }
        SecretRequestRepresentation credential =
                wanted.credential() == null ? SecretRequestRepresentation.NATURAL : wanted.credential();
        try {
            var given = secrets.give(user, credential, Purpose.CREATE);
            return new CreatedAccountRepresentation(user.getId(), user.getUsername(), given);
        } catch (KeysteadException e) {
            throw e.within("credential");
        }
    }

    /** A new user, disabled and in no group; throws 400 naming the field, 409. */
    UserModel add(String username, @Nullable String email, AccountFields fields) {
        try {
            UserModel user = profile.create(username, email == null ? null : username, fields);
            session.getProvider(JpaConnectionProvider.class).getEntityManager().flush();
            return user;
        } catch (ModelDuplicateException e) {
            throw KeysteadException.conflict(
                    email == null ? "username" : "email", "keystead-name-taken", "somebody has it already");
        }
    }

    /** Throws 400 naming the field {@code email}. */
    static void requireAddressFor(UserGroup group, boolean hasAddress) {
        if (group.emailRequired() && !hasAddress) {
            throw KeysteadException.invalid(
                    "email", "keystead-email-required", "is needed by members of this user group", group.name());
        }
    }

    /** Changes what {@code wanted} names; throws 400 naming the field, 409. */
    public void update(UserModel user, AccountUpdateRepresentation wanted, @Nullable UserGroup group) {
        requireUnchanged("username", wanted.username(), user.getUsername());
        requireUnchanged("email", wanted.email(), user.getEmail());
        profile.update(user, wanted.fields());
        if (group != null) {
            requireAddressFor(group, user.getEmail() != null);
            groups.move(user, group);
        }
        if (wanted.establishments() != null) {
            replaceEstablishments(user, wanted.establishments(), wanted.defaultEstablishment());
        } else if (wanted.defaultEstablishment() != null) {
            memberships.makeDefault(user.getId(), wanted.defaultEstablishment());
        }
    }

    void write(UserModel user, AccountFields fields) {
        profile.update(user, fields);
    }

    private static void requireUnchanged(String field, @Nullable String wanted, @Nullable String present) {
        if (wanted != null && !wanted.equals(present == null ? "" : present)) {
            throw KeysteadException.invalid(field, "keystead-login-not-here", "is not changed here");
        }
    }

    private Change replaceEstablishments(UserModel user, @Nullable List<String> codes, @Nullable String defaultCode) {
        try {
            return memberships.replace(
                    user.getId(), new MembershipsRepresentation(codes == null ? List.of() : codes, defaultCode));
        } catch (KeysteadException e) {
            throw "default".equals(e.error().field()) ? e.as("defaultEstablishment") : e;
        }
    }

    public AccountRepresentation get(UserModel user) {
        AccountRowRepresentation row = new AccountListService(session, realm).row(user);
        List<String> codes = memberships.of(Set.of(user.getId())).stream()
                .map(Membership::code)
                .sorted((a, b) -> a.toLowerCase(Locale.ROOT).compareTo(b.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toList());
        @Nullable String employee = user.getFirstAttribute(AccountProfile.EMPLOYEE);
        return new AccountRepresentation(
                row.id(),
                row.username(),
                row.email(),
                row.firstName(),
                row.lastName(),
                row.locale(),
                user.getFirstAttribute(AccountProfile.JOB_TITLE),
                user.getFirstAttribute(AccountProfile.GENDER),
                employee == null ? null : Boolean.valueOf(employee),
                user.getFirstAttribute(AccountProfile.PHONE_NUMBER),
                row.group(),
                codes,
                row.defaultEstablishment(),
                PinAccounts.kindOf(realm, user),
                row.status(),
                row.accountAdministrator(),
                row.createdAt(),
                row.lastLogin(),
                row.locked(),
                row.lockedUntil(),
                row.invitation(),
                row.twoFactorInvitedAt(),
                row.secretExpiresAt(),
                row.secretExpired());
    }
}
