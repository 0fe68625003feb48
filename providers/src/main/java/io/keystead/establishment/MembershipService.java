package io.keystead.establishment;

import io.keystead.rest.KeysteadException;
import io.keystead.rest.Paging;
import jakarta.persistence.EntityManager;
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
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.establishments = new EstablishmentStore(em, realm.getId());
        this.store = new MembershipStore(em, realm.getId());
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

    /** Every membership of the realm, in no order. */
    public List<Membership> all() {
        return store.findAllOfRealm();
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
        store.lockUser(userId);
        if (store.isMember(establishment.id(), userId)) {
            return false;
        }
        EstablishmentEntity kept =
                establishments.keepFromChange(establishment).orElseThrow(EstablishmentService::unknown);
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
    public Change replace(String userId, MembershipsRepresentation wanted) {
        // First the user, then establishments: in this order everywhere, so that nobody waits in a circle.
        store.lockUser(userId);
        ChosenEstablishments chosen = ChosenEstablishments.of(wanted, establishments);
        Set<String> before = store.findIds(userId);
        Set<String> after = chosen.ids();
        Optional<EstablishmentEntity> presentDefault = store.findDefault(userId);
        Optional<EstablishmentEntity> newDefault = chosen.defaultInsteadOf(presentDefault);
        if (after.equals(before) && newDefault.equals(presentDefault)) {
            return Change.UNCHANGED;
        }
        store.add(userId, without(after, before));
        if (!newDefault.equals(presentDefault)) {
            newDefault.ifPresent(establishment -> store.setDefault(userId, establishment.id()));
        }
        store.remove(userId, without(before, after));
        return before.isEmpty() ? Change.CREATED : Change.UPDATED;
    }

    /** Makes one of the user's own enabled establishments the default; throws 404 or 400. Tells whether it was not. */
    boolean chooseDefault(String userId, @Nullable String code) {
        if (code == null || code.isBlank()) {
            throw KeysteadException.invalid("code", "keystead-default-invalid", "must name one of your establishments");
        }
        store.lockUser(userId);
        EstablishmentEntity establishment = establishments
                .findByCode(code)
                .filter(found -> store.isMember(found.id(), userId))
                .flatMap(establishments::keepFromChange)
                .orElseThrow(EstablishmentService::unknown);
        if (!establishment.enabled()) {
            throw establishment.disabledRefusal("code");
        }
        if (store.findDefault(userId).filter(establishment::equals).isPresent()) {
            return false;
        }
        store.setDefault(userId, establishment.id());
        return true;
    }

    private static List<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(id -> !some.contains(id)).toList();
    }
}
