package io.keystead.account;

import io.keystead.realm.AdministrativeRoles;
import io.keystead.realm.KeysteadRoles;
import io.keystead.rest.KeysteadException;
import jakarta.ws.rs.ForbiddenException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.authorization.fgap.evaluation.partial.PartialEvaluationStorageProvider;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keycloak.storage.UserStoragePrivateUtil;

/**
 * Which user accounts the caller of an admin endpoint may see and change.
 *
 * <p>Either one of our own roles allows it, which tenant administrators hold instead of {@code manage-users}, or
 * Keycloak's own roles and fine-grained permissions do.
 */
public final class UserAccess {

    private static final String[] SEE_ALL = {
        KeysteadRoles.VIEW_ACCOUNTS, KeysteadRoles.MANAGE_ACCOUNTS, AdminRoles.VIEW_USERS, AdminRoles.MANAGE_USERS
    };
    private static final String[] CHANGE_ALL = {KeysteadRoles.MANAGE_ACCOUNTS, AdminRoles.MANAGE_USERS};

    /** Keycloak's look-up fails, instead of finding nothing, on half an id of a federated user; PostgreSQL does on a NUL. */
    private static final Pattern IMPOSSIBLE_ID = Pattern.compile("f:[^:]*|(?s).*\\p{Cntrl}.*");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;

    public UserAccess(KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
    }

    /**
     * The user with this id, whom the caller may see.
     *
     * @throws ForbiddenException 403, also for an unknown id if the caller may not look for users at all
     * @throws KeysteadException 404 if there is none in this realm
     */
    public UserModel requireView(String userId) {
        UserModel user = require(userId);
        if (!auth.hasOneAdminRole(SEE_ALL) && !auth.users().canView(user)) {
            throw new ForbiddenException();
        }
        return user;
    }

    /** The user with this id, whom the caller may change; refusals as in {@link #requireView}. */
    public UserModel requireManage(String userId) {
        UserModel user = require(userId);
        requireManage(user);
        return user;
    }

    /** Refuses with 403 unless the caller may change {@code user} and lacks none of his administrative roles. */
    public void requireManage(UserModel user) {
        boolean allowed = auth.hasOneAdminRole(CHANGE_ALL) || auth.users().canManage(user);
        if (!allowed || outranks(user)) {
            throw new ForbiddenException();
        }
    }

    /** Refuses with 403 unless the caller may change each of them; a realm administrator may, without a look at them. */
    public void requireManageAll(Collection<String> userIds) {
        if (!auth.isRealmAdmin()) {
            userIds.forEach(this::requireManage);
        }
    }

    /** Refuses with 403 whoever may not change accounts in general; it says nothing about a certain one. */
    public void requireManageSome() {
        if (!mayManageSome()) {
            throw new ForbiddenException();
        }
    }

    public boolean mayManageSome() {
        return auth.hasOneAdminRole(CHANGE_ALL) || auth.users().canManage();
    }

    /** Refuses with 403 unless the caller may change every user of the realm, but for those who outrank him. */
    public void requireManageAll() {
        if (!auth.hasOneAdminRole(CHANGE_ALL)) {
            throw new ForbiddenException();
        }
    }

    /** Refuses with 403 unless the caller may see every user of the realm. */
    public void requireViewAll() {
        if (!auth.hasOneAdminRole(SEE_ALL)) {
            throw new ForbiddenException();
        }
    }

    /**
     * What a list of users must be narrowed to so that it agrees with {@link #requireView}, in SQL, page and count alike.
     *
     * @throws ForbiddenException 403 if the caller may not look for users
     */
    public UserFilter requireList() {
        if (auth.hasOneAdminRole(SEE_ALL)) {
            return (builder, query, user) -> List.of();
        }
        if (!listIsFiltered()) {
            throw new ForbiddenException();
        }
        var storage = (PartialEvaluationStorageProvider) UserStoragePrivateUtil.userLocalStorage(session);
        return (builder, query, user) -> AdminPermissionsSchema.SCHEMA.applyAuthorizationFilters(
                session, AdminPermissionsSchema.USERS, storage, realm, builder, query, user);
    }

    /** Whether there is a list for the caller at all. */
    public boolean mayList() {
        return auth.hasOneAdminRole(SEE_ALL) || listIsFiltered();
    }

    /** Without a query role, or for an administrator of another realm, Keycloak's filter lets everything through. */
    private boolean listIsFiltered() {
        return AdminPermissionsSchema.SCHEMA.isAdminPermissionsEnabled(realm)
                && auth.adminAuth().getRealm().equals(realm)
                && auth.hasOneAdminRole(AdminRoles.QUERY_USERS);
    }

    /** The user with this id, whoever asks: for callers whose right is not one over accounts. */
    public Optional<UserModel> find(String userId) {
        return IMPOSSIBLE_ID.matcher(userId).matches()
                ? Optional.empty()
                : Optional.ofNullable(session.users().getUserById(realm, userId));
    }

    private UserModel require(String userId) {
        Optional<UserModel> user = find(userId);
        if (user.isPresent()) {
            return user.get();
        }
        if (auth.hasOneAdminRole(SEE_ALL) || auth.users().canQuery()) {
            throw KeysteadException.notFound(
                    "keystead-user-unknown", "there is no user with this id in this realm", userId);
        }
        throw new ForbiddenException();
    }

    private boolean outranks(UserModel user) {
        return new AdministrativeRoles(session, realm)
                .outranks(user, auth.adminAuth().getUser());
    }
}
