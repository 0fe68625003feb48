package io.keystead.team;

import io.keystead.account.AccountListService;
import io.keystead.account.FreshUsers;
import io.keystead.account.UserFilter;
import io.keystead.establishment.SharedEstablishmentService;
import io.keystead.handover.AdminSeatService;
import io.keystead.rest.KeysteadException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Whom one manager looks after: those who share an enabled establishment with him, without {@link Superiors}, people of a
 * federation, and archived accounts. Lists and single calls ask the database the same question; whoever is not among
 * them is unknown.
 */
final class TeamScope {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String managerId;
    private final SharedEstablishmentService shared;
    private final AccountListService accounts;

    TeamScope(KeycloakSession session, RealmModel realm, String managerId) {
        this.session = session;
        this.realm = realm;
        this.managerId = managerId;
        this.shared = new SharedEstablishmentService(session, realm, managerId);
        this.accounts = new AccountListService(session, realm);
    }

    /** Those of one establishment, or of all if it is null; throws 400 naming it unless it is the manager's. */
    UserFilter members(@Nullable String establishment) {
        UserFilter colleagues = establishment == null ? shared.colleagues() : shared.colleaguesIn(establishment);
        UserFilter kept = (builder, query, user) ->
                List.of(builder.isNull(user.get("federationLink")), builder.notEqual(user.get("id"), managerId));
        return colleagues
                .and(new TeamService(session, realm).superiors().others())
                .and(kept);
    }

    /** Throws 404 unless the person with this id is one of them. */
    void require(String id) {
        require(id, members(null));
    }

    private void require(String id, UserFilter members) {
        if (!accounts.includes(id, members)) {
            throw KeysteadException.notFound("keystead-team-unknown", "there is nobody with this id in your team");
        }
    }

    /**
     * The same person as the database has him, kept from others until the transaction ends. The seat comes first, as
     * everywhere; and what was so before the locks is asked again.
     */
    UserModel lock(String id) {
        require(id);
        new AdminSeatService(session, realm).hold();
        shared.lock(id);
        require(id);
        return new FreshUsers(session, realm).require(id);
    }
}
