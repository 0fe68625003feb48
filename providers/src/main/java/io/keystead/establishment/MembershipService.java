package io.keystead.establishment;

import io.keystead.account.UserFilter;
import io.keystead.rest.KeysteadException;
import io.keystead.rest.Paging;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
    private final DefaultStore defaults;

    public MembershipService(KeycloakSession session, RealmModel realm) {
        this(session.getProvider(JpaConnectionProvider.class).getEntityManager(), realm.getId());
    }

    MembershipService(EntityManager em, String realmId) {
        this.establishments = new EstablishmentStore(em, realmId);
        this.store = new MembershipStore(em, realmId);
        this.defaults = new DefaultStore(em, realmId);
    }

    UserEstablishmentsRepresentation ofUser(String userId, @Nullable String search, Paging page) {
        return new UserEstablishmentsRepresentation(
                defaults.find(userId).map(EstablishmentEntity::code).orElse(null),
                store.count(userId, search, null),
                store.find(userId, search, null, page).stream()
                        .map(row -> new UserEstablishmentsRepresentation.Entry(
                                row.id(), row.code(), row.name(), row.enabled()))
                        .toList());
    }

    /** What the user sees of them, working in {@code chosen}. */
    MyEstablishmentsRepresentation ofMyself(
            String userId, @Nullable String chosen, @Nullable String search, Paging page) {
        EstablishmentClaims claims = claims(userId, chosen, 1);
        return new MyEstablishmentsRepresentation(
                claims.defaultCode(),
                claims.currentCode(),
                store.count(userId, search, true),
                store.find(userId, search, true, page).stream()
                        .map(row -> new MyEstablishmentsRepresentation.Entry(row.code(), row.name()))
                        .toList());
    }

    /** The memberships of these users, in no order. */
    public List<Membership> of(Collection<String> userIds) {
        return store.findAll(userIds, defaults.findIds(userIds));
    }

    /** How many establishments each of these users has, and which default; users without any are absent. */
    public Map<String, MembershipSummary> summaries(Collection<String> userIds) {
        return store.findSummaries(userIds);
    }

    /** Narrows a query over users to those who may enter this establishment; throws 400 naming it if it is unknown. */
    public UserFilter membersOf(String code) {
        EstablishmentEntity establishment = establishments
                .findByCode(code)
                .orElseThrow(() -> KeysteadException.invalid(
                        "establishment", "keystead-establishment-unknown", "there is no such establishment", code));
        return (builder, query, user) -> List.of(MemberStore.isMember(builder, query, user, establishment.id()));
    }

    /** Codes of the user's enabled establishments that no other active member of these groups may enter, by code. */
    public List<String> codesWithoutAnother(String userId, Collection<String> groupIds) {
        return groupIds.isEmpty() ? List.of() : store.findCodesWithoutAnother(userId, groupIds);
    }

    /** The next users by name, after {@code afterUsername}, who have any establishment. */
    public List<MemberName> namesAfter(String afterUsername, int max) {
        return store.findNamesAfter(afterUsername, max);
    }

    /** The ids of those with any establishment whom Keycloak does not store. */
    public List<String> notStoredUserIds() {
        return store.findNotStoredUserIds();
    }

    /**
     * What a token says, with at most {@code max} codes, of somebody who works in {@code chosen}; one query.
     *
     * @param chosen a code; null, or one that is not his or not enabled any more, gives the default one
     */
    EstablishmentClaims claims(String userId, @Nullable String chosen, int max) {
        // Default and chosen one come first, so that they are known even beyond max; hence two rows more.
        String chosenKey = chosen == null ? "" : EstablishmentCode.key(chosen);
        List<MembershipStore.TokenRow> rows = store.findForToken(userId, chosenKey, max + 2);
        String defaultCode =
                firstCode(rows, MembershipStore.TokenRow::isDefault).orElse(null);
        return new EstablishmentClaims(
                firstCode(rows, row -> row.codeKey().equals(chosenKey)).orElse(defaultCode),
                defaultCode,
                rows.stream()
                        .sorted(Comparator.comparing(MembershipStore.TokenRow::codeKey))
                        .limit(max)
                        .map(MembershipStore.TokenRow::code)
                        .toList(),
                rows.isEmpty() ? 0 : rows.get(0).total());
    }

    private static Optional<String> firstCode(
            List<MembershipStore.TokenRow> rows, Predicate<MembershipStore.TokenRow> wanted) {
        return rows.stream().filter(wanted).map(MembershipStore.TokenRow::code).findFirst();
    }

    /** The user's own enabled establishment with this code, whatever its case. */
    Optional<EstablishmentEntity> findEnabled(String userId, String code) {
        return findOwn(userId, code).filter(EstablishmentEntity::enabled);
    }

    /** The same, for somebody who is told what is wrong: throws 404 or 400. */
    EstablishmentEntity requireEnabled(String userId, @Nullable String code) {
        EstablishmentEntity establishment = findOwn(userId, requireNamed(code, "keystead-current-invalid"))
                .orElseThrow(EstablishmentService::unknown);
        if (!establishment.enabled()) {
            throw KeysteadException.invalid("code", "keystead-current-disabled", "is disabled", establishment.code());
        }
        return establishment;
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
        boolean takesPlace = defaults.find(userId)
                .map(present -> !present.enabled() && kept.enabled())
                .orElse(true);
        if (takesPlace) {
            defaults.set(userId, kept.id());
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
        defaults.moveAway(establishment.id(), userId);
        store.remove(userId, List.of(establishment.id()));
        return true;
    }

    /** Replaces all establishments of a user at once; throws 400 naming unknown codes or a wrong default. */
    public Change replace(String userId, MembershipsRepresentation wanted) {
        MembershipChunk chunk = new MembershipChunk(
                establishments,
                store,
                defaults,
                establishments.findByCodesKeptFromChange(wanted.codes()),
                Set.of(userId));
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
        return new MembershipChunk(establishments, store, defaults, establishments.findByCodes(codes), userIds);
    }

    /** Makes one of the user's own enabled establishments the default; throws 404 or 400. Tells whether it was another. */
    public boolean makeDefault(String userId, String code) {
        return chooseDefault(userId, code).isPresent();
    }

    /** Makes one of the user's own enabled establishments the default; throws 404 or 400. Empty if it was before. */
    Optional<EstablishmentEntity> chooseDefault(String userId, @Nullable String code) {
        String named = requireNamed(code, "keystead-default-invalid");
        EstablishmentEntity establishment = establishments.findByCodesKeptFromChange(List.of(named)).stream()
                .findFirst()
                .orElseThrow(EstablishmentService::unknown);
        store.lockUser(userId);
        if (!store.isMember(establishment.id(), userId)) {
            throw EstablishmentService.unknown();
        }
        if (!establishment.enabled()) {
            throw establishment.disabledRefusal("code");
        }
        if (defaults.find(userId).filter(establishment::equals).isPresent()) {
            return Optional.empty();
        }
        defaults.set(userId, establishment.id());
        return Optional.of(establishment);
    }

    private Optional<EstablishmentEntity> findOwn(String userId, String code) {
        return establishments.findByCode(code).filter(found -> store.isMember(found.id(), userId));
    }

    private static String requireNamed(@Nullable String code, String error) {
        if (code == null || code.isBlank()) {
            throw KeysteadException.invalid("code", error, "must name one of your establishments");
        }
        return code;
    }
}
