package io.keystead.establishment;

import io.keystead.rest.KeysteadException;
import io.keystead.rest.Paging;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The rules of a realm's establishments. */
public final class EstablishmentService {

    private final String realmId;
    private final EstablishmentStore store;
    private final DefaultStore defaults;

    public EstablishmentService(KeycloakSession session, RealmModel realm) {
        this(session.getProvider(JpaConnectionProvider.class).getEntityManager(), realm.getId());
    }

    EstablishmentService(EntityManager em, String realmId) {
        this.realmId = realmId;
        this.store = new EstablishmentStore(em, realmId);
        this.defaults = new DefaultStore(em, realmId);
    }

    List<EstablishmentRepresentation> search(EstablishmentQuery query, Paging page) {
        return store.search(query, page).stream()
                .map(EstablishmentService::represent)
                .toList();
    }

    long count(EstablishmentQuery query) {
        return store.count(query);
    }

    /** The next establishments by code, after {@code code}. */
    public List<EstablishmentRepresentation> after(String code, int max) {
        List<EstablishmentEntity> next = store.findAfter(EstablishmentCode.key(code), max);
        List<EstablishmentRepresentation> represented =
                next.stream().map(EstablishmentService::represent).toList();
        store.forget(next);
        return represented;
    }

    /** Throws 404 if this realm has none with this id. */
    EstablishmentRepresentation get(String id) {
        return represent(require(id));
    }

    /** Throws 400 naming the field, 409 if the code is taken. */
    EstablishmentRepresentation create(EstablishmentRepresentation wanted) {
        EstablishmentEntity establishment = build(wanted);
        String code = establishment.code();
        if (store.findByCode(code).isPresent()) {
            throw KeysteadException.conflict(
                    "code", "keystead-establishment-exists", "there is an establishment with this code already", code);
        }
        store.add(establishment);
        store.flush();
        return represent(establishment);
    }

    private EstablishmentEntity build(EstablishmentRepresentation wanted) {
        if (wanted.id() != null) {
            throw KeysteadException.invalid("id", "keystead-establishment-invalid", "is given by the server");
        }
        String code = EstablishmentRules.code(wanted.code());
        String name = EstablishmentRules.name(wanted.name());
        var establishment = new EstablishmentEntity(KeycloakModelUtils.generateId(), realmId, code, name);
        applyOptional(wanted, establishment);
        return establishment;
    }

    /** Changes what {@code wanted} names; throws 400 naming the field, 404. */
    EstablishmentRepresentation update(String id, EstablishmentRepresentation wanted) {
        store.lockRealm();
        EstablishmentEntity establishment = store.findByIdLocked(id).orElseThrow(EstablishmentService::unknown);
        EstablishmentRules.name(wanted.name());
        change(establishment, wanted);
        return represent(establishment);
    }

    private void change(EstablishmentEntity establishment, EstablishmentRepresentation wanted) {
        if (wanted.id() != null && !wanted.id().equals(establishment.id())) {
            throw KeysteadException.invalid("id", "keystead-establishment-invalid", "can not be changed");
        }
        if (wanted.code() != null && !wanted.code().equals(establishment.code())) {
            throw KeysteadException.invalid("code", "keystead-establishment-code-immutable", "can not be changed");
        }
        if (wanted.name() != null) {
            establishment.rename(EstablishmentRules.name(wanted.name()));
        }
        apply(wanted, establishment);
    }

    /** Some establishments of a document, found at once by their codes, known or not. */
    public Chunk chunk(Collection<String> codes) {
        store.lockRealm();
        return new Chunk(store.findByCodesLocked(codes));
    }

    /** Establishments that are put in place one after the other, and written at once. */
    public final class Chunk {

        private final Map<String, EstablishmentEntity> found;

        private Chunk(List<EstablishmentEntity> found) {
            this.found = found.stream()
                    .collect(Collectors.toMap(
                            EstablishmentEntity::codeKey, Function.identity(), (a, b) -> a, HashMap::new));
        }

        /** Creates the one with this code, or changes what is named; tells which. Throws 400 naming the field. */
        public Change put(EstablishmentRepresentation wanted) {
            EstablishmentEntity establishment =
                    found.get(EstablishmentCode.key(EstablishmentRules.code(wanted.code())));
            if (establishment == null) {
                EstablishmentEntity created = build(wanted);
                store.add(created);
                found.put(created.codeKey(), created);
                return Change.CREATED;
            }
            EstablishmentRepresentation before = represent(establishment);
            // A document is written by people: the case of a code does not count there, as nowhere else.
            change(establishment, wanted.withCode(establishment.code()));
            return represent(establishment).equals(before) ? Change.UNCHANGED : Change.UPDATED;
        }

        public void write() {
            store.forget(found.values());
        }
    }

    /** Deletes it with all memberships; their users' defaults move on. Throws 404. */
    void delete(String id) {
        store.lockRealm();
        EstablishmentEntity establishment = store.findByIdLocked(id).orElseThrow(EstablishmentService::unknown);
        defaults.moveAway(id);
        store.remove(establishment);
    }

    EstablishmentEntity require(String id) {
        return store.findById(id).orElseThrow(EstablishmentService::unknown);
    }

    static KeysteadException unknown() {
        return KeysteadException.notFound(
                "keystead-establishment-unknown", "there is no such establishment in this realm");
    }

    private void apply(EstablishmentRepresentation wanted, EstablishmentEntity establishment) {
        boolean before = establishment.enabled();
        applyOptional(wanted, establishment);
        if (before && !establishment.enabled()) {
            defaults.moveToEnabled(establishment.id());
        }
        if (!before && establishment.enabled()) {
            defaults.moveFromDisabled(establishment.id());
        }
    }

    private static void applyOptional(EstablishmentRepresentation wanted, EstablishmentEntity establishment) {
        if (wanted.description() != null) {
            establishment.describe(EstablishmentRules.description(wanted.description()));
        }
        if (wanted.enabled() != null) {
            establishment.enable(wanted.enabled());
        }
        if (wanted.attributes() != null) {
            List<EstablishmentAttribute> attributes = EstablishmentRules.attributes(wanted.attributes());
            if (!attributes.equals(establishment.attributes())) {
                establishment.replaceAttributes(attributes);
            }
        }
    }

    static EstablishmentRepresentation represent(EstablishmentEntity establishment) {
        return new EstablishmentRepresentation(
                establishment.id(),
                establishment.code(),
                establishment.name(),
                establishment.description(),
                establishment.enabled(),
                attributes(establishment));
    }

    private static @Nullable Map<String, List<String>> attributes(EstablishmentEntity establishment) {
        Map<String, List<String>> attributes = establishment.attributes().stream()
                .collect(Collectors.groupingBy(
                        EstablishmentAttribute::name,
                        TreeMap::new,
                        Collectors.mapping(EstablishmentAttribute::value, Collectors.toList())));
        return attributes.isEmpty() ? null : attributes;
    }
}
