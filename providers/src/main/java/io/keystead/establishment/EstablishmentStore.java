package io.keystead.establishment;

import io.keystead.rest.Paging;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.models.jpa.entities.RealmEntity;

/** The establishments of one realm in the database. */
final class EstablishmentStore {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,36}");

    private final EntityManager em;
    private final String realmId;

    EstablishmentStore(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    /** What can be no id never reaches the database, which may fail on it instead of finding nothing. */
    Optional<EstablishmentEntity> findById(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(em.find(EstablishmentEntity.class, id)).filter(this::isOfThisRealm);
    }

    /**
     * Makes changes that move defaults from one establishment to the next wait for each other in this realm, since each
     * must see what the last one left; comes before every other lock.
     */
    void lockRealm() {
        em.find(RealmEntity.class, realmId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Finds it as it is now and keeps others from changing it until the transaction ends. */
    Optional<EstablishmentEntity> findByIdLocked(String id) {
        return findAfresh(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same as it is now, which nobody disables or deletes until the transaction ends; empty if it is gone. */
    Optional<EstablishmentEntity> keepFromChange(EstablishmentEntity establishment) {
        return findAfresh(establishment.id(), LockModeType.PESSIMISTIC_READ);
    }

    /** Locks before it reads: {@code refresh} alone would fail on a row that somebody else has deleted meanwhile. */
    private Optional<EstablishmentEntity> findAfresh(String id, LockModeType lock) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        Optional<EstablishmentEntity> found = query("and e.id = :id", EstablishmentEntity.class, "e")
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
        found.ifPresent(establishment -> em.refresh(establishment, lock));
        return found;
    }

    Optional<EstablishmentEntity> findByCode(String code) {
        return findByCodes(List.of(code), LockModeType.NONE).stream().findFirst();
    }

    /** The establishments among {@code codes} that exist, in no order, to be read only: detached, so that they cost no flush. */
    List<EstablishmentEntity> findByCodes(Collection<String> codes) {
        List<EstablishmentEntity> found = findByCodes(codes, LockModeType.NONE);
        found.forEach(em::detach);
        return found;
    }

    /** The establishments among {@code codes} that exist, in no order, kept from change until the transaction ends. */
    List<EstablishmentEntity> findByCodesKeptFromChange(Collection<String> codes) {
        return findByCodes(codes, LockModeType.PESSIMISTIC_READ);
    }

    /** The same, to be changed. */
    List<EstablishmentEntity> findByCodesLocked(Collection<String> codes) {
        return findByCodes(codes, LockModeType.PESSIMISTIC_WRITE);
    }

    private List<EstablishmentEntity> findByCodes(Collection<String> codes, LockModeType lock) {
        // What can not be a code is not there, and not every database takes every text as a parameter.
        List<String> keys = codes.stream()
                .filter(EstablishmentCode::isValid)
                .map(EstablishmentCode::key)
                .distinct()
                .sorted()
                .toList();
        List<EstablishmentEntity> found = new ArrayList<>();
        Parts.of(
                keys,
                some -> found.addAll(
                        query("and e.codeKey in (:keys) order by e.codeKey", EstablishmentEntity.class, "e")
                                .setParameter("keys", some)
                                .setLockMode(lock)
                                .getResultList()));
        return found;
    }

    /** The codes of those among {@code ids} that are of this realm, by id. */
    Map<String, String> findCodes(Collection<String> ids) {
        Map<String, String> codes = new HashMap<>();
        Parts.of(ids, part -> query("and e.id in (:ids)", Object[].class, "e.id, e.code")
                .setParameter("ids", part)
                .getResultStream()
                .forEach(row -> codes.put((String) row[0], (String) row[1])));
        return codes;
    }

    /** The next ones by code, after {@code codeKey}; H2 takes the order from the index if all its columns are named. */
    List<EstablishmentEntity> findAfter(String codeKey, int max) {
        return query("and e.codeKey > :codeKey order by e.realmId, e.codeKey", EstablishmentEntity.class, "e")
                .setParameter("codeKey", codeKey)
                .setMaxResults(max)
                .getResultList();
    }

    /** Writes what is pending and lets go of these, so that memory does not grow with the number of establishments. */
    void forget(Collection<EstablishmentEntity> establishments) {
        em.flush();
        establishments.forEach(em::detach);
    }

    List<EstablishmentEntity> search(EstablishmentQuery query, Paging page) {
        return withFilter(
                        query,
                        EstablishmentEntity.class,
                        "e",
                        " order by " + query.sort().orderBy())
                .setFirstResult(page.first())
                .setMaxResults(page.max())
                .getResultList();
    }

    long count(EstablishmentQuery query) {
        return withFilter(query, Long.class, "count(e)", "").getSingleResult();
    }

    void add(EstablishmentEntity establishment) {
        em.persist(establishment);
    }

    void flush() {
        em.flush();
    }

    void remove(EstablishmentEntity establishment) {
        em.remove(establishment);
        em.flush();
    }

    private <T> TypedQuery<T> withFilter(EstablishmentQuery query, Class<T> type, String select, String orderBy) {
        String filter =
                (query.search() == null ? "" : " and e.searchText like :search escape '" + SearchText.ESCAPE + "'")
                        + (query.enabled() == null ? "" : " and e.enabled = :enabled");
        TypedQuery<T> typed = query(filter + orderBy, type, select);
        if (query.search() != null) {
            typed.setParameter("search", SearchText.pattern(query.search()));
        }
        if (query.enabled() != null) {
            typed.setParameter("enabled", query.enabled());
        }
        return typed;
    }

    /** Every query of this store goes through here and so knows its realm. */
    private <T> TypedQuery<T> query(String more, Class<T> type, String select) {
        return em.createQuery(
                        "select " + select + " from EstablishmentEntity e where e.realmId = :realmId " + more, type)
                .setParameter("realmId", realmId);
    }

    private boolean isOfThisRealm(EstablishmentEntity establishment) {
        return establishment.realmId().equals(realmId);
    }
}
