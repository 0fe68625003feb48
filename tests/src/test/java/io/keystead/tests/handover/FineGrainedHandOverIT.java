package io.keystead.tests.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import org.junit.jupiter.api.Test;

/** Fine-grained permissions hide Keycloak's groups from whoever may not see them; user groups are chosen all the same. */
@KeysteadTest
final class FineGrainedHandOverIT {

    @Test
    void theUserGroupsAreThereForWhoAdministersAccounts(@Shipped TestRealm realm, KeysteadServer server) {
        Seat seat = new Seat(realm.withFineGrainedPermissions(), server);
        TestUser holder = seat.holder();
        TestUser claire = seat.manager();
        TestUser alma = realm.user(realm.address("alma"), Seat.PASSWORD).in("Administrators");
        assertThat(realm.as(alma).get("/user-groups").expect(200).json()).isNotEmpty();
        HandOverForm form = HandOverForm.openedBy(holder, realm).isShown();
        assertThat(form.page().text()).contains("<option value=\"" + realm.group("Managers"));
        form.handsOverTo(claire).expect(302);
        assertThat(seat.holderId()).isEqualTo(claire.id());
    }
}
