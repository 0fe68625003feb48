package io.keystead.establishment;

import io.keystead.rest.KeysteadException;
import io.keystead.rest.Paging;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The rules of a realm's establishments. */
public final class EstablishmentService {

    private final RealmModel realm;
    private final EstablishmentStore store;
    private final MembershipStore memberships;

    public EstablishmentService(KeycloakSession session, RealmModel realm) {
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
        this.store = new EstablishmentStore(em, realm.getId());
        this.memberships = new MembershipStore(em, realm.getId());
    }

    List<EstablishmentRepresentation> search(EstablishmentQuery query, Paging page) {
        return store.search(query, page).stream()
                .map(EstablishmentService::represent)
                .toList();
    }

    long count(EstablishmentQuery query) {
        return store.count(query);
    }

    /** All of the realm, by code, without ids. */
    public List<EstablishmentRepresentation> all() {
        return store.findAll().stream()
                .sorted(Comparator.comparing(EstablishmentEntity::codeKey))
                .map(establishment -> represent(establishment).withoutId())
                .toList();
    }

    /** Throws 404 if this realm has none with this id. */
    EstablishmentRepresentation get(String id) {
        return represent(require(id));
    }

    /** Throws 400 naming the field, 409 if the code is taken. */
    public EstablishmentRepresentation create(EstablishmentRepresentation wanted) {
        if (wanted.id() != null) {
            throw KeysteadException.invalid("id", "keystead-establishment-invalid", "is given by the server");
        }
        String code = EstablishmentRules.code(wanted.code());
        String name = EstablishmentRules.name(wanted.name());
        if (store.findByCode(code).isPresent()) {
            throw KeysteadException.conflict(
                    "code", "keystead-establishment-exists", "there is an establishment with this code already", code);
        }
        var establishment = new EstablishmentEntity(KeycloakModelUtils.generateId(), realm.getId(), code, name);
        applyOptional(wanted, establishment);
        store.add(establishment);
        return represent(establishment);
    }

    /** Changes what {@code wanted} names; throws 400 naming the field, 404. */
    EstablishmentRepresentation update(String id, EstablishmentRepresentation wanted) {
        store.lockRealm();
        EstablishmentEntity establishment = store.findByIdLocked(id).orElseThrow(EstablishmentService::unknown);
        if (wanted.id() != null && !wanted.id().equals(id)) {
            throw KeysteadException.invalid("id", "keystead-establishment-invalid", "can not be changed");
        }
        if (wanted.code() != null && !wanted.code().equals(establishment.code())) {
            throw KeysteadException.invalid("code", "keystead-establishment-code-immutable", "can not be changed");
        }
        establishment.rename(EstablishmentRules.name(wanted.name()));
        apply(wanted, establishment);
        return represent(establishment);
    }

    /** Creates or changes the one with this code; tells which. */
    public Change put(EstablishmentRepresentation wanted) {
        var present = store.findByCode(EstablishmentRules.code(wanted.code()));
        if (present.isEmpty()) {
            create(wanted);
            return Change.CREATED;
        }
        EstablishmentEntity establishment = present.get();
        EstablishmentRepresentation before = represent(establishment);
        // A document is written by people: the case of a code does not count there, as nowhere else.
        update(
                establishment.id(),
                new EstablishmentRepresentation(
                        wanted.id(),
                        establishment.code(),
                        wanted.name() == null ? establishment.name() : wanted.name(),
                        wanted.description(),
                        wanted.enabled(),
                        wanted.attributes()));
        return represent(establishment).equals(before) ? Change.UNCHANGED : Change.UPDATED;
    }

    /** Deletes it with all memberships; their users' defaults move on. Throws 404. */
    void delete(String id) {
        store.lockRealm();
        EstablishmentEntity establishment = store.findByIdLocked(id).orElseThrow(EstablishmentService::unknown);
        memberships.moveDefaultsAway(id);
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
            memberships.moveDefaultsToEnabled(establishment.id());
        }
        if (!before && establishment.enabled()) {
            memberships.moveDefaultsFromDisabled(establishment.id());
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
