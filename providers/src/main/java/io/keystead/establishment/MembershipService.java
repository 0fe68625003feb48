package io.keystead.establishment;

import io.keystead.rest.KeysteadException;
import io.keystead.rest.Paging;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        keepFromChange(establishment);
        store.add(userId, List.of(establishment.id()));
        boolean takesPlace = store.findDefault(userId)
                .map(present -> !present.enabled() && establishment.enabled())
                .orElse(true);
        if (takesPlace) {
            store.setDefault(userId, establishment.id());
        }
        return true;
    }

    /** Withdraws the access; the default moves to the next one. Tells whether there was any. */
    boolean withdraw(String userId, EstablishmentEntity establishment) {
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
        Map<String, EstablishmentEntity> chosen = chosen(wanted.establishments());
        store.lockUser(userId);
        Map<String, EstablishmentEntity> present = byId(store.findAll(userId));
        EstablishmentEntity presentDefault = store.findDefault(userId).orElse(null);
        Set<String> wantedIds = byId(chosen.values()).keySet();
        EstablishmentEntity newDefault = wanted.defaultCode() == null
                ? naturalDefault(presentDefault, chosen.values())
                : chosenDefault(presentDefault, wanted.defaultCode(), chosen);
        if (wantedIds.equals(present.keySet()) && newDefault == presentDefault) {
            return Change.UNCHANGED;
        }
        store.add(userId, without(wantedIds, present.keySet()));
        if (newDefault != null && newDefault != presentDefault) {
            store.setDefault(userId, newDefault.id());
        }
        store.remove(userId, without(present.keySet(), wantedIds));
        return present.isEmpty() ? Change.CREATED : Change.UPDATED;
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
                .orElseThrow(EstablishmentService::unknown);
        keepFromChange(establishment);
        if (!establishment.enabled()) {
            throw disabled("code", establishment);
        }
        if (store.findDefault(userId).filter(establishment::equals).isPresent()) {
            return false;
        }
        store.setDefault(userId, establishment.id());
        return true;
    }

    private Map<String, EstablishmentEntity> chosen(@Nullable List<@Nullable String> codes) {
        if (codes == null) {
            throw KeysteadException.invalid(
                    "establishments", "keystead-memberships-invalid", "must be a list of codes; it may be empty");
        }
        Map<String, String> codesByKey = new LinkedHashMap<>();
        for (String code : codes) {
            if (code == null || codesByKey.put(EstablishmentCode.key(code), code) != null) {
                String message = code == null ? "must not hold null" : "names " + code + " twice";
                throw KeysteadException.invalid("establishments", "keystead-memberships-invalid", message);
            }
        }
        Map<String, EstablishmentEntity> found = establishments.findByCodes(codesByKey.keySet()).stream()
                .collect(Collectors.toMap(EstablishmentEntity::codeKey, establishment -> establishment));
        List<String> unknown = codesByKey.entrySet().stream()
                .filter(entry -> !found.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (!unknown.isEmpty()) {
            throw KeysteadException.invalid(
                    "establishments",
                    "keystead-establishments-unknown",
                    "names unknown establishments: " + String.join(", ", unknown),
                    unknown.toArray(String[]::new));
        }
        Map<String, EstablishmentEntity> chosen = new LinkedHashMap<>();
        codesByKey.keySet().forEach(key -> chosen.put(key, found.get(key)));
        return chosen;
    }

    private EstablishmentEntity chosenDefault(
            @Nullable EstablishmentEntity present, String code, Map<String, EstablishmentEntity> chosen) {
        EstablishmentEntity establishment = chosen.get(EstablishmentCode.key(code));
        if (establishment == null) {
            throw KeysteadException.invalid(
                    "default", "keystead-default-not-member", code + " is not among the establishments", code);
        }
        if (!serves(establishment, present) && chosen.values().stream().anyMatch(EstablishmentEntity::enabled)) {
            throw disabled("default", establishment);
        }
        return establishment;
    }

    /** The present default as long as it stays and serves; otherwise the first of the list that does. */
    private @Nullable EstablishmentEntity naturalDefault(
            @Nullable EstablishmentEntity present, Iterable<EstablishmentEntity> chosen) {
        List<EstablishmentEntity> candidates = new ArrayList<>();
        chosen.forEach(candidates::add);
        if (present != null && candidates.contains(present)) {
            candidates.add(0, present);
        }
        return candidates.stream()
                .filter(candidate -> serves(candidate, present))
                .findFirst()
                .orElse(candidates.isEmpty() ? null : candidates.get(0));
    }

    /**
     * Whether it is enabled, and stays so until the transaction ends: whoever disables it must find the new default to
     * move it on. A default that stays needs no lock, it can be found already.
     */
    private boolean serves(EstablishmentEntity establishment, @Nullable EstablishmentEntity present) {
        if (establishment != present) {
            keepFromChange(establishment);
        }
        return establishment.enabled();
    }

    private void keepFromChange(EstablishmentEntity establishment) {
        if (!establishments.keepFromChange(establishment)) {
            throw EstablishmentService.unknown();
        }
    }

    private static KeysteadException disabled(String field, EstablishmentEntity establishment) {
        return KeysteadException.invalid(
                field, "keystead-default-disabled", establishment.code() + " is disabled", establishment.code());
    }

    private static Map<String, EstablishmentEntity> byId(Iterable<EstablishmentEntity> all) {
        Map<String, EstablishmentEntity> byId = new LinkedHashMap<>();
        all.forEach(establishment -> byId.put(establishment.id(), establishment));
        return byId;
    }

    private static List<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(id -> !some.contains(id)).toList();
    }
}
