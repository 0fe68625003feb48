package io.keystead.establishment;

import io.keystead.account.UserFilter;
import io.keystead.rest.Paging;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The members of an establishment, seen from the establishment; every method throws 404 if it is unknown. */
public final class MemberService {

    private final EntityManager em;
    private final RealmModel realm;
    private final EstablishmentService establishments;
    private final MembershipService memberships;

    public MemberService(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
        this.establishments = new EstablishmentService(session, realm);
        this.memberships = new MembershipService(session, realm);
    }

    List<MemberRepresentation> search(String establishmentId, @Nullable String search, Paging page, UserFilter filter) {
        establishments.require(establishmentId);
        return new MemberStore(em, realm.getId(), filter).search(establishmentId, search, page);
    }

    long count(String establishmentId, @Nullable String search, UserFilter filter) {
        establishments.require(establishmentId);
        return new MemberStore(em, realm.getId(), filter).count(establishmentId, search);
    }

    /** Tells whether that was new. */
    boolean grant(String establishmentId, String userId) {
        return memberships.grant(userId, establishments.require(establishmentId));
    }

    /** Tells whether there was any access. */
    boolean withdraw(String establishmentId, String userId) {
        return memberships.withdraw(userId, establishments.require(establishmentId));
    }
}
