package io.keystead.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.jpa.entities.UserEntity;

/** The fixture of the store tests: tables of both kinds, transactions, and the count of statements. */
final class StoreDatabaseTest {

    private final String id = UUID.randomUUID().toString();

    @DatabaseTest
    void keepsWhatWasCommitted(StoreDatabase database) {
        database.doInTransaction(em -> em.persist(new SampleEntity(id, "Hôtel Opéra")));
        String name =
                database.inTransaction(em -> em.find(SampleEntity.class, id).name());
        assertThat(name).isEqualTo("Hôtel Opéra");
    }

    @DatabaseTest
    void forgetsWhatThrew(StoreDatabase database) {
        assertThatThrownBy(() -> database.doInTransaction(em -> {
                    em.persist(new SampleEntity(id, "Hôtel"));
                    em.flush();
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        Optional<SampleEntity> found =
                database.inTransaction(em -> Optional.ofNullable(em.find(SampleEntity.class, id)));
        assertThat(found).isEmpty();
    }

    @DatabaseTest
    void hasTheConstraintsOfTheChangelog(StoreDatabase database) {
        database.doInTransaction(em -> em.persist(new SampleEntity(id, "Hôtel")));
        assertThatThrownBy(() -> database.doInTransaction(em -> em.persist(new SampleEntity(id, "Hôtel"))))
                .isInstanceOf(PersistenceException.class);
    }

    @DatabaseTest
    void hasTheTablesOfKeycloak(StoreDatabase database) {
        database.doInTransaction(em -> {
            UserEntity user = new UserEntity();
            user.setId(id);
            user.setRealmId(id);
            user.setUsername("camille");
            em.persist(user);
        });
        List<String> usernames = database.inTransaction(
                em -> em.createQuery("select u.username from UserEntity u where u.realmId = :realm", String.class)
                        .setParameter("realm", id)
                        .getResultList());
        assertThat(usernames).containsExactly("camille");
    }

    @DatabaseTest
    void countsStatements(StoreDatabase database) {
        database.doInTransaction(em -> em.persist(new SampleEntity(id, "Hôtel")));
        assertThat(database.statementsOf(em -> em.find(SampleEntity.class, id)))
                .singleElement()
                .asString()
                .contains("KEYSTEAD_SAMPLE");
        assertThat(database.statementsOf(em -> {})).isEmpty();
    }
}
