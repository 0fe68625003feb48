package io.keystead.establishment;

import io.keystead.rest.Paging;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The establishments of one realm in the database. */
final class EstablishmentStore {

    private static final int KEYS_PER_QUERY = 500;
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

    /** Finds and keeps others from changing it until the transaction ends, so that what was read stays true. */
    Optional<EstablishmentEntity> findByIdLocked(String id) {
        return findById(id).filter(establishment -> {
            em.refresh(establishment, LockModeType.PESSIMISTIC_WRITE);
            return true;
        });
    }

    /** Keeps others from disabling it until the transaction ends, after reading it afresh. */
    void keepFromChange(EstablishmentEntity establishment) {
        em.refresh(establishment, LockModeType.PESSIMISTIC_READ);
    }

    Optional<EstablishmentEntity> findByCode(String code) {
        return findByCodes(List.of(code)).stream().findFirst();
    }

    /** The establishments among {@code codes} that exist, in no order; what can be no code never reaches the database. */
    List<EstablishmentEntity> findByCodes(Collection<String> codes) {
        List<String> keys = codes.stream()
                .filter(EstablishmentCode::isValid)
                .map(EstablishmentCode::key)
                .distinct()
                .toList();
        return IntStream.iterate(0, from -> from < keys.size(), from -> from + KEYS_PER_QUERY)
                .mapToObj(from -> keys.subList(from, Math.min(from + KEYS_PER_QUERY, keys.size())))
                .flatMap(some -> query("and e.codeKey in (:keys)", EstablishmentEntity.class, "e")
                        .setParameter("keys", some)
                        .getResultStream())
                .toList();
    }

    List<EstablishmentEntity> findAll() {
        return query("", EstablishmentEntity.class, "e").getResultList();
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
