package io.keystead.account;

import java.util.Collection;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** What somebody who imports accounts may do; every method refuses by throwing. */
public interface AccountRights {

    /** Of whoever starts the server: everything. */
    AccountRights ALL = new AccountRights() {};

    /** Of the caller of an admin endpoint. */
    static AccountRights of(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, UserAccess users) {
        AccountRank rank = new AccountRank(session, realm, auth);
        return new AccountRights() {
            @Override
            public void requireCreate() {
                users.requireManageSome();
            }

            @Override
            public void requireManageAll(Collection<String> userIds) {
                users.requireManageAll(userIds);
            }

            @Override
            public void requireManage(UserModel user) {
                users.requireManage(user);
            }

            @Override
            public void requireAbove(UserModel user, AccountStatus wanted) {
                rank.requireAbove(user);
                rank.requireOther(user, wanted);
            }

            @Override
            public void requireMove(UserGroup group) {
                rank.requireMove(group);
            }

            @Override
            public void requireSecrets() {
                auth.requireRealmAdmin();
            }

            @Override
            public void requireNaming() {
                auth.requireRealmAdmin();
            }
        };
    }

    default void requireCreate() {}

    default void requireManageAll(Collection<String> userIds) {}

    default void requireManage(UserModel user) {}

    /** May change his status to {@code wanted}. */
    default void requireAbove(UserModel user, AccountStatus wanted) {}

    /** May put people into this group, or out of it. */
    default void requireMove(UserGroup group) {}

    /** May say who is account administrator as long as nobody is. */
    default void requireNaming() {}

    /** May read and write hashed secrets. */
    default void requireSecrets() {}
}
