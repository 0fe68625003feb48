package io.keystead.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.api.Document;
import io.keystead.tests.api.Establishment;
import io.keystead.tests.api.KeysteadApi;
import io.keystead.tests.api.Member;
import io.keystead.tests.api.Memberships;
import io.keystead.tests.api.UserEstablishments;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The typed interfaces that integrators may copy, each call once. */
@KeysteadTest
final class TypedApiIT {

    private final TestRealm realm;
    private final KeysteadApi api;

    TypedApiIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.keystead();
    }

    @Test
    void establishmentsAreCreatedFoundChangedAndDeleted() {
        TestEstablishment paris = realm.establishment("T-PAR", "Hôtel Typé");
        paris.resource().update(new Establishment(null, null, "Hôtel Écrit", "au centre", null, null));

        Establishment changed = paris.resource().get();
        assertThat(changed).isEqualTo(new Establishment(paris.id(), "T-PAR", "Hôtel Écrit", "au centre", true, null));
        assertThat(api.establishments().search("ecrit", true, "code", 0, 5)).containsExactly(changed);
        assertThat(api.establishments().count("ecrit", null)).isOne();

        paris.resource().delete();
        assertThat(api.establishments().count("ecrit", null)).isZero();
    }

    @Test
    void membersAreGrantedListedAndWithdrawn() {
        TestUser camille = realm.user("camille", "739154");
        TestEstablishment lyon = realm.establishment("T-LYO", "Bellecour").with(camille);

        assertThat(lyon.resource().members().search(null, null, null))
                .containsExactly(new Member(camille.id(), "camille", "camille", "Test", null, true, true));
        assertThat(lyon.resource().members().count("cam")).isOne();

        lyon.resource().members().withdraw(camille.id());
        assertThat(lyon.resource().members().count(null)).isZero();
    }

    @Test
    void aUsersEstablishmentsAreReplaced() {
        TestUser bruno = realm.user("bruno", "517390");
        realm.establishment("T-1", "Un");
        realm.establishment("T-2", "Deux");
        api.userEstablishments(bruno.id()).replace(Memberships.of("T-1", "T-2").withDefault("T-2"));

        UserEstablishments his = api.userEstablishments(bruno.id()).get(null, null, null);
        assertThat(his.defaultCode()).isEqualTo("T-2");
        assertThat(his.codes()).containsExactly("T-2", "T-1");
    }

    @Test
    void theDocumentGoesInAndComesOut() {
        realm.user("nadia", "804271");
        Document.Member nadia = new Document.Member("nadia", List.of("T-DOC"), "T-DOC");
        Document document = new Document(List.of(Establishment.of("T-DOC", "Dossier")), List.of(nadia));

        assertThat(api.importDocument(document).created()).isEqualTo(2);
        assertThat(api.importDocument(document).unchanged()).isEqualTo(2);
        assertThat(api.exportDocument().members()).contains(nadia);
    }
}
