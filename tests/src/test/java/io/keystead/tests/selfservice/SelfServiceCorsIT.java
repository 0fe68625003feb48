package io.keystead.tests.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.harness.Token;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of other origins call {@code …/keystead/me} as they call Keycloak's account API. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SelfServiceCorsIT {

    /** That of the redirect address of the test application, whose web origins are {@code +}. */
    private static final String ALLOWED = "http://app.localhost";

    private static final String FOREIGN = "https://evil.example";

    private final TestRealm realm;
    private final TestUser camille;

    SelfServiceCorsIT(TestRealm realm) {
        this.realm = realm;
        this.camille = realm.user("camille", "739154");
        realm.establishment("NCE-01", "Hôtel Promenade").with(camille);
        realm.establishment("PAR-01", "Hôtel Opéra").with(camille);
    }

    @ParameterizedTest
    @CsvSource({"GET, /establishments", "PUT, /establishments/default"})
    void aPreflightNeedsNoToken(String method, String path) {
        Answer answer =
                realm.asMyself(Token.NONE).preflight(method, path, ALLOWED).expect(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).contains(ALLOWED);
        assertThat(answer.header("Access-Control-Allow-Methods").orElse("")).contains(method);
        assertThat(answer.header("Access-Control-Allow-Headers").orElse("")).contains("Authorization", "Content-Type");
    }

    @Test
    void aPageOfTheApplicationReadsWhatItGets() {
        Rest page = realm.asMyself(camille).from(ALLOWED);
        assertThat(page.get("/establishments").expect(200).header("Access-Control-Allow-Origin"))
                .contains(ALLOWED);
        assertThat(choose(page, "PAR-01").expect(204).header("Access-Control-Allow-Origin"))
                .contains(ALLOWED);
    }

    @Test
    void aPageOfTheApplicationReadsWhyItIsRefused() {
        Rest page = realm.asMyself(camille).from(ALLOWED);
        assertThat(choose(page, "XXX-99").expect(404).header("Access-Control-Allow-Origin"))
                .contains(ALLOWED);
    }

    @Test
    void aPageOfAnotherOriginIsRefused() {
        Rest page = realm.asMyself(camille).from(FOREIGN);
        assertThat(page.get("/establishments").expect(403).header("Access-Control-Allow-Origin"))
                .isEmpty();
        choose(realm.asMyself(camille), "NCE-01").expect(204);
        choose(page, "PAR-01").expect(403);
        assertThat(realm.asMyself(camille).get("/establishments").at("/default").asText())
                .isEqualTo("NCE-01");
    }

    private static Answer choose(Rest page, String code) {
        return page.put("/establishments/default", Map.of("code", code));
    }
}
