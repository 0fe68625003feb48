package io.keystead.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.api.Document;
import io.keystead.tests.api.Memberships;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.RoleRepresentation;

/** Nobody changes the establishments of an account that holds an administrative role which he lacks. */
@KeysteadTest
final class RankIT {

    private static final String[] ADMINISTRATOR = {"manage-establishments", "manage-accounts", "query-users"};

    private final TestRealm realm;
    private final Token administrator;

    RankIT(TestRealm realm) {
        this.realm = realm;
        this.administrator = person().grant(ADMINISTRATOR).token();
    }

    @BeforeAll
    static void aHotel(TestRealm realm) {
        realm.establishment("HOTEL", "Hôtel");
    }

    @Test
    void peopleWithoutAdministrativeRolesAreChanged() {
        assertThat(change(administrator, person())).isEqualTo(204);
    }

    @Test
    void equalsAreChanged() {
        assertThat(change(administrator, person().grant(ADMINISTRATOR))).isEqualTo(204);
        assertThat(change(administrator, person().grant("query-users"))).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"realm-admin", "manage-users", "view-realm", "view-establishments", "view-accounts"})
    void aRoleThatTheCallerLacksProtects(String role) {
        assertThat(change(administrator, person().grant(role))).isEqualTo(403);
    }

    @Test
    void aRoleThatComesFromAGroupProtects() {
        String group = realm.group("Administrators-" + UUID.randomUUID());
        String client = realm.admin()
                .clients()
                .findByClientId("realm-management")
                .get(0)
                .getId();
        RoleRepresentation role =
                realm.admin().clients().get(client).roles().get("manage-realm").toRepresentation();
        realm.admin().groups().group(group).roles().clientLevel(client).add(List.of(role));
        TestUser superior = person();
        superior.resource().joinGroup(group);
        assertThat(change(administrator, superior)).isEqualTo(403);
    }

    @Test
    void aRealmAdministratorChangesEverybody(KeysteadServer server) {
        TestUser superior = person().grant("realm-admin");
        assertThat(change(person().grant("realm-admin").token(), superior)).isEqualTo(204);
        assertThat(change(server.adminToken(), superior)).isEqualTo(204);
    }

    @Test
    void anImportThatNamesASuperiorIsRefusedAsAWhole() {
        TestUser superior = person().grant("realm-admin");
        TestUser equal = person();
        Document before = realm.keystead().exportDocument();
        Document document = new Document(
                List.of(),
                List.of(
                        new Document.Member(equal.username(), List.of("HOTEL"), null),
                        new Document.Member(superior.username(), List.of("HOTEL"), null)));
        realm.as(administrator).put("/import", document).expect(403);
        assertThat(realm.keystead().exportDocument()).isEqualTo(before);
    }

    /** All three ways to change what {@code user} may enter answer the same; that answer. */
    private int change(Token caller, TestUser user) {
        Rest rest = realm.as(caller);
        String hotel = String.valueOf(realm.keystead()
                .establishments()
                .search("HOTEL", null, null, 0, 1)
                .get(0)
                .id());
        String member = "/establishments/" + hotel + "/members/" + user.id();
        int status = rest.put(member).status();
        assertThat(rest.put("/users/" + user.id() + "/establishments", Memberships.of("HOTEL"))
                        .status())
                .isEqualTo(status);
        long total = realm.keystead()
                .userEstablishments(user.id())
                .get(null, null, null)
                .total();
        assertThat(total).isEqualTo(status == 204 ? 1 : 0);
        assertThat(rest.delete(member).status()).isEqualTo(status);
        return status;
    }

    private TestUser person() {
        return realm.user(UUID.randomUUID().toString(), "739154");
    }
}
