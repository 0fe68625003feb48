package io.keystead.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.persistence.DatabaseTest;
import io.keystead.persistence.StoreDatabase;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.jpa.AdminEventEntity;
import org.keycloak.events.jpa.EventEntity;

/** Which of Keycloak's events tell of somebody, and which only look like it. */
final class PersonalEventStoreTest {

    private static final String NAMED = "{\"username\":\"Anna@Head.Example\"}";
    private static final String VALUE = "\"anna@head.example\"";

    private final String realmId = id();
    private final String anna = id();

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private void on(StoreDatabase database, Consumer<PersonalEventStore> work) {
        database.doInTransaction(em -> work.accept(new PersonalEventStore(em, realmId)));
    }

    private static String event(StoreDatabase database, String realm, @Nullable String user, String details) {
        EventEntity event = new EventEntity();
        event.setId(id());
        event.setRealmId(realm);
        event.setUserId(user);
        event.setType("LOGIN");
        event.setDetailsJson(details);
        database.doInTransaction(em -> em.persist(event));
        return event.getId();
    }

    private String adminEvent(StoreDatabase database, String path) {
        AdminEventEntity event = new AdminEventEntity();
        event.setId(id());
        event.setRealmId(realmId);
        event.setOperationType("UPDATE");
        event.setResourcePath(path);
        event.setRepresentation(NAMED);
        event.setDetailsJson(NAMED);
        database.doInTransaction(em -> em.persist(event));
        return event.getId();
    }

    private static boolean isThere(StoreDatabase database, String event) {
        return database.inTransaction(em -> em.find(EventEntity.class, event) != null);
    }

    private static @Nullable String written(StoreDatabase database, String adminEvent) {
        return database.inTransaction(em -> {
            AdminEventEntity event = em.find(AdminEventEntity.class, adminEvent);
            assertThat(event.getOperationType()).isEqualTo("UPDATE");
            assertThat(event.getDetailsJson()).isEqualTo(event.getRepresentation());
            return event.getRepresentation();
        });
    }

    @DatabaseTest
    void whatSheDidGoesAndNothingOfOthers(StoreDatabase database) {
        String hers = event(database, realmId, anna, NAMED);
        String ofAnother = event(database, realmId, id(), NAMED);
        String ofNobody = event(database, realmId, null, NAMED);
        String elsewhere = event(database, id(), anna, NAMED);
        on(database, store -> store.removeOf(anna));
        assertThat(isThere(database, hers)).isFalse();
        assertThat(isThere(database, ofAnother)).isTrue();
        assertThat(isThere(database, ofNobody)).isTrue();
        assertThat(isThere(database, elsewhere)).isTrue();
    }

    @DatabaseTest
    void whatAdministratorsWroteIntoHerAccountIsBlank(StoreDatabase database) {
        String created = adminEvent(database, "users/" + anna);
        String joined = adminEvent(database, "users/" + anna + "/groups/1");
        String ours = adminEvent(database, "keystead/accounts/" + anna + "/reset");
        String memberships = adminEvent(database, "keystead/users/" + anna + "/establishments");
        String longer = adminEvent(database, "users/" + anna + "7");
        String inside = adminEvent(database, "groups/users/" + anna);
        on(database, store -> store.blankAbout(anna));
        assertThat(written(database, created)).isNull();
        assertThat(written(database, joined)).isNull();
        assertThat(written(database, ours)).isNull();
        assertThat(written(database, memberships)).isNull();
        assertThat(written(database, longer)).isEqualTo(NAMED);
        assertThat(written(database, inside)).isEqualTo(NAMED);
    }

    @DatabaseTest
    void whereHerAddressStandsIsFoundInWhateverCase(StoreDatabase database) {
        String typed = event(database, realmId, null, NAMED);
        event(database, realmId, null, "{\"username\":\"joanna@head.example\"}");
        event(database, id(), null, NAMED);
        String list = adminEvent(database, "keystead/import");
        on(database, store -> {
            assertThat(store.naming(VALUE)).extracting(EventEntity::getId).containsExactly(typed);
            assertThat(store.adminsNaming(VALUE))
                    .extracting(AdminEventEntity::getId)
                    .containsExactly(list);
        });
    }
}
