package io.keystead.establishment;

import io.keystead.rest.KeysteadException;
import io.keystead.rest.Paging;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The rules of who may enter which establishment of a realm.
 *
 * <p>As soon as a user has any establishment, exactly one is the default; it is an enabled one as soon as there is any.
 */
public final class MembershipService {

    private final EstablishmentStore establishments;
    private final MembershipStore store;

    public MembershipService(KeycloakSession session, RealmModel realm) {
        this(session.getProvider(JpaConnectionProvider.class).getEntityManager(), realm.getId());
    }

    MembershipService(EntityManager em, String realmId) {
        this.establishments = new EstablishmentStore(em, realmId);
        this.store = new MembershipStore(em, realmId);
    }

    UserEstablishmentsRepresentation ofUser(String userId, @Nullable String search, Paging page) {
        return new UserEstablishmentsRepresentation(
                store.findDefault(userId).map(EstablishmentEntity::code).orElse(null),
                store.count(userId, search, null),
                store.find(userId, search, null, page).stream()
                        .map(row -> new UserEstablishmentsRepresentation.Entry(
                                row.id(), row.code(), row.name(), row.enabled()))
                        .toList());
    }

    MyEstablishmentsRepresentation ofMyself(String userId, @Nullable String search, Paging page) {
        return new MyEstablishmentsRepresentation(
                store.findDefault(userId)
                        .filter(EstablishmentEntity::enabled)
                        .map(EstablishmentEntity::code)
                        .orElse(null),
                store.count(userId, search, true),
                store.find(userId, search, true, page).stream()
                        .map(row -> new MyEstablishmentsRepresentation.Entry(row.code(), row.name()))
                        .toList());
    }

    /** The memberships of these users, in no order. */
    public List<Membership> of(Collection<String> userIds) {
        return store.findAll(userIds);
    }

    /** The next users by name, after {@code afterUsername}, who have any establishment. */
    public List<MemberName> namesAfter(String afterUsername, int max) {
        return store.findNamesAfter(afterUsername, max);
    }

    /** The ids of those with any establishment whom Keycloak does not store. */
    public List<String> notStoredUserIds() {
        return store.findNotStoredUserIds();
    }

    /** What a token says, with at most {@code max} codes; one query. */
    EstablishmentClaims claims(String userId, int max) {
        // The default comes first, so that it is known even beyond max; hence one row more.
        List<MembershipStore.TokenRow> rows = store.findForToken(userId, max + 1);
        return new EstablishmentClaims(
                rows.stream()
                        .filter(MembershipStore.TokenRow::isDefault)
                        .map(MembershipStore.TokenRow::code)
                        .findFirst()
                        .orElse(null),
                rows.stream()
                        .sorted(Comparator.comparing(MembershipStore.TokenRow::codeKey))
                        .limit(max)
                        .map(MembershipStore.TokenRow::code)
                        .toList(),
                rows.isEmpty() ? 0 : rows.get(0).total());
    }

    /** Lets the user in; the first establishment becomes the default. Tells whether that was new. */
    boolean grant(String userId, EstablishmentEntity establishment) {
        EstablishmentEntity kept =
                establishments.keepFromChange(establishment).orElseThrow(EstablishmentService::unknown);
        store.lockUser(userId);
        if (store.isMember(kept.id(), userId)) {
            return false;
        }
        store.add(userId, List.of(kept.id()));
        boolean takesPlace = store.findDefault(userId)
                .map(present -> !present.enabled() && kept.enabled())
                .orElse(true);
        if (takesPlace) {
            store.setDefault(userId, kept.id());
        }
        return true;
    }

    /** Withdraws the access; the default moves to the next one. Tells whether there was any. */
    boolean withdraw(String userId, EstablishmentEntity establishment) {
        establishments.lockRealm();
        store.lockUser(userId);
        if (!store.isMember(establishment.id(), userId)) {
            return false;
        }
        store.moveDefaultAway(establishment.id(), userId);
        store.remove(userId, List.of(establishment.id()));
        return true;
    }

    /** Replaces all establishments of a user at once; throws 400 naming unknown codes or a wrong default. */
    Change replace(String userId, MembershipsRepresentation wanted) {
        MembershipChunk chunk = new MembershipChunk(
                establishments, store, establishments.findByCodesKeptFromChange(wanted.codes()), Set.of(userId));
        Change change = chunk.replace(userId, wanted);
        chunk.write();
        return change;
    }

    /**
     * A chunk of users whose establishments are replaced, with a number of statements that does not depend on theirs.
     *
     * @param codes all that will be named, known or not
     */
    public MembershipChunk chunk(Collection<String> codes, Set<String> userIds) {
        // One lock instead of one for each establishment: whoever disables or deletes one takes it too.
        establishments.lockRealm();
        return new MembershipChunk(establishments, store, establishments.findByCodes(codes), userIds);
    }

    /** Makes one of the user's own enabled establishments the default; throws 404 or 400. Empty if it was before. */
    Optional<EstablishmentEntity> chooseDefault(String userId, @Nullable String code) {
        if (code == null || code.isBlank()) {
            throw KeysteadException.invalid("code", "keystead-default-invalid", "must name one of your establishments");
        }
        EstablishmentEntity establishment = establishments.findByCodesKeptFromChange(List.of(code)).stream()
                .findFirst()
                .orElseThrow(EstablishmentService::unknown);
        store.lockUser(userId);
        if (!store.isMember(establishment.id(), userId)) {
            throw EstablishmentService.unknown();
        }
        if (!establishment.enabled()) {
            throw establishment.disabledRefusal("code");
        }
        if (store.findDefault(userId).filter(establishment::equals).isPresent()) {
            return Optional.empty();
        }
        store.setDefault(userId, establishment.id());
        return Optional.of(establishment);
    }
}
