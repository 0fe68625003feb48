package io.keystead.establishment;

import io.keystead.persistence.StoreDatabase;
import io.keystead.rest.Paging;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.jpa.entities.UserEntity;

/** A realm of its own in a database, with what a test puts there; every call is a transaction. */
final class StoredRealm {

    static final Paging ALL = new Paging(0, 10_000);

    private final StoreDatabase database;
    private final String id = UUID.randomUUID().toString();

    StoredRealm(StoreDatabase database) {
        this.database = database;
    }

    String id() {
        return id;
    }

    String establishment(String code, String name) {
        return establishment(code, name, true);
    }

    String disabled(String code, String name) {
        return establishment(code, name, false);
    }

    /** Ids of {@code count} of them, their codes and names in the order of their numbers. */
    List<String> establishments(int count) {
        return database.inTransaction(em -> IntStream.range(0, count)
                .mapToObj(number -> entity("E-%05d".formatted(number), "Hotel %05d".formatted(number)))
                .peek(em::persist)
                .map(EstablishmentEntity::id)
                .toList());
    }

    private String establishment(String code, String name, boolean enabled) {
        EstablishmentEntity establishment = entity(code, name);
        establishment.enable(enabled);
        database.doInTransaction(em -> em.persist(establishment));
        return establishment.id();
    }

    private EstablishmentEntity entity(String code, String name) {
        return new EstablishmentEntity(UUID.randomUUID().toString(), id, code, name);
    }

    /** The id of a new user of this realm whom Keycloak stores. */
    String user(String username) {
        return user(username, null, null, null);
    }

    String user(String username, @Nullable String firstName, @Nullable String lastName, @Nullable String email) {
        UserEntity user = new UserEntity();
        user.setId(UUID.randomUUID().toString());
        user.setRealmId(id);
        user.setUsername(username);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        if (email != null) {
            user.setEmail(email, false);
        }
        user.setEnabled(true);
        database.doInTransaction(em -> em.persist(user));
        return user.getId();
    }

    /** Lets the user in; the first one becomes his default. */
    String member(String userId, String... establishmentIds) {
        doWithMemberships(store -> store.add(userId, Arrays.asList(establishmentIds)));
        doWithDefaults(store -> store.set(userId, establishmentIds[0]));
        return userId;
    }

    /** Ids of {@code count} users without an account of their own, each a member of all, the first one the default. */
    List<String> members(int count, String... establishmentIds) {
        List<String> users = IntStream.range(0, count)
                .mapToObj(number -> UUID.randomUUID().toString())
                .toList();
        List<Object[]> memberships = new ArrayList<>();
        users.forEach(
                user -> Arrays.stream(establishmentIds).forEach(each -> memberships.add(new Object[] {user, each})));
        insert("KEYSTEAD_MEMBERSHIP", memberships);
        insert(
                "KEYSTEAD_DEFAULT_ESTABLISHMENT",
                users.stream()
                        .map(user -> new Object[] {user, establishmentIds[0]})
                        .toList());
        return users;
    }

    private void insert(String table, List<Object[]> rows) {
        String sql = "insert into " + table + " (USER_ID, ESTABLISHMENT_ID) values (?, ?)";
        database.doInTransaction(em -> em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (Object[] row : rows) {
                    insert.setObject(1, row[0]);
                    insert.setObject(2, row[1]);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }));
    }

    /** The code of the user's default, or "none". */
    String defaultOf(String userId) {
        return database.inTransaction(em -> new DefaultStore(em, id)
                .find(userId)
                .map(EstablishmentEntity::code)
                .orElse("none"));
    }

    /** The codes of the user's establishments by name. */
    List<String> codesOf(String userId) {
        return withMemberships(store -> store.find(userId, null, null, ALL).stream()
                .map(MembershipStore.Row::code)
                .toList());
    }

    <T> T withEstablishments(Function<EstablishmentStore, T> work) {
        return database.inTransaction(em -> work.apply(new EstablishmentStore(em, id)));
    }

    <T> T withMemberships(Function<MembershipStore, T> work) {
        return database.inTransaction(em -> work.apply(new MembershipStore(em, id)));
    }

    void doWithMemberships(Consumer<MembershipStore> work) {
        database.doInTransaction(em -> work.accept(new MembershipStore(em, id)));
    }

    void doWithDefaults(Consumer<DefaultStore> work) {
        database.doInTransaction(em -> work.accept(new DefaultStore(em, id)));
    }

    /** What the work says with the rules of both, in one transaction. */
    <T> T withRules(Function<Rules, T> work) {
        return database.inTransaction(em -> work.apply(new Rules(
                new EstablishmentService(em, id), new MembershipService(em, id), new EstablishmentStore(em, id))));
    }

    void doWithRules(Consumer<Rules> work) {
        withRules(rules -> {
            work.accept(rules);
            return true;
        });
    }

    /** The services of this realm in a transaction, and what is loaded there. */
    record Rules(EstablishmentService establishments, MembershipService memberships, EstablishmentStore store) {

        EstablishmentEntity load(String establishmentId) {
            return store.findById(establishmentId).orElseThrow();
        }

        boolean grant(String userId, String establishmentId) {
            return memberships.grant(userId, load(establishmentId));
        }

        boolean withdraw(String userId, String establishmentId) {
            return memberships.withdraw(userId, load(establishmentId));
        }

        void enable(String establishmentId, boolean enabled) {
            EstablishmentEntity establishment = load(establishmentId);
            establishments.update(
                    establishmentId,
                    new EstablishmentRepresentation(null, null, establishment.name(), null, enabled, null));
        }

        Change replace(String userId, @Nullable String defaultCode, String... codes) {
            return memberships.replace(userId, new MembershipsRepresentation(Arrays.asList(codes), defaultCode));
        }
    }

    /** Every membership of the realm. */
    List<Membership> memberships() {
        return database.inTransaction(em -> em.createQuery(
                        """
                        select m.userId, e.code, case when d.userId is null then false else true end
                        from MembershipEntity m
                        join EstablishmentEntity e on e.id = m.establishmentId
                        left join DefaultEstablishmentEntity d
                            on d.userId = m.userId and d.establishmentId = m.establishmentId
                        where e.realmId = :realmId
                        """,
                        Membership.class)
                .setParameter("realmId", id())
                .getResultList());
    }
}
