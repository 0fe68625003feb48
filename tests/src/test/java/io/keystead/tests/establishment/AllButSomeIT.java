package io.keystead.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.api.Member;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An administrator who may see and change everybody but some.
 *
 * <p>In a realm of its own: a permission on all users counts in the decision about every other administrator too.
 */
@KeysteadTest
final class AllButSomeIT {

    @Test
    void listCountAndCallsLeaveTheSameOnesOut(TestRealm realm) {
        realm.withFineGrainedPermissions();
        TestUser anna = realm.user("anna", "739154");
        TestUser bruno = realm.user("bruno", "739154");
        TestUser carla = realm.user("carla", "739154");
        TestEstablishment hotel = realm.establishment("HOTEL", "Hôtel").with(anna, bruno, carla);
        TestUser administrator = realm.user("director", "739154").grant("manage-establishments", "query-users");
        realm.permit(administrator).to("view", "manage").everyUser();
        realm.forbid(administrator).to("view", "manage").users(bruno);

        Rest rest = realm.as(administrator.token());
        String members = "/establishments/" + hotel.id() + "/members";
        assertThat(List.of(rest.get(members).expect(200).as(Member[].class)))
                .extracting(Member::username)
                .containsExactly("anna", "carla");
        assertThat(rest.get(members + "/count").expect(200).json().asInt()).isEqualTo(2);
        rest.get("/users/" + anna.id() + "/establishments").expect(200);
        rest.get("/users/" + bruno.id() + "/establishments").expect(403);
        rest.delete(members + "/" + bruno.id()).expect(403);
        rest.delete(members + "/" + carla.id()).expect(204);
        assertThat(hotel.resource().members().count(null)).isEqualTo(2);
    }
}
