package io.keystead.tests.establishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.keystead.tests.api.Document;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.Token;
import io.keystead.tests.openapi.AdminOperation;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call that takes a body answers 400 to what is none, and changes nothing. */
@KeysteadTest
final class MalformedBodiesIT {

    private final Scene scene;
    private final Token administrator;

    MalformedBodiesIT(TestRealm realm, KeysteadServer server) {
        this.scene = Scene.in(realm);
        this.administrator = server.adminToken();
    }

    static Stream<Named<String>> bodies() {
        return Stream.of(
                named("no body", ""),
                named("blanks", " \n"),
                named("null", "null"),
                named("a text", "\"PAR-01\""),
                named("a number", "7"),
                named("a number as long as a book", "9".repeat(100_000)),
                named("an array", "[]"),
                named("an array of what was wanted", "[{\"code\":\"A\",\"name\":\"A\"}]"),
                named("half an object", "{\"name\":\"A\""),
                named("no JSON", "name=A"),
                named("XML", "<name>A</name>"),
                named("single quotes", "{'name':'A'}"),
                named("a comment", "{/* A */}"),
                named("an unknown field", "{\"colour\":\"red\"}"),
                named("trailing garbage", "{}{}"),
                named("a deep array", "[".repeat(50_000)),
                named("a deep object", "{\"name\":".repeat(50_000)),
                named("a deep unknown field", "{\"a\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}"),
                named("a field name as long as a book", "{\"" + "a".repeat(100_000) + "\":1}"),
                named("a control character", "{\"name\":\"\u0001\"}"),
                named("a byte order of its own", "\uFEFF{\"name\""));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void isRefused(String body) {
        Document before = scene.document();
        for (AdminOperation operation : AdminOperation.all()) {
            if (operation.hasBody()) {
                Answer answer = scene.call(administrator, operation, body).expect(400);
                assertThat(answer.at("/error").asText()).as(answer.text()).startsWith("keystead-");
                assertThat(answer.at("/field").asText()).as(answer.text()).isNotBlank();
            }
        }
        assertThat(scene.document()).isEqualTo(before);
    }

    @Test
    void aFieldThatIsGivenTwiceIsNamed(TestRealm realm, KeysteadServer server) {
        Rest rest = realm.as(server.adminToken());
        Refusal.invalid("keystead-json-invalid", "name")
                .check(rest.post("/establishments", "{\"code\":\"TWICE\",\"name\":\"a\",\"name\":\"b\"}"))
                .contains("twice");
        Refusal.invalid("keystead-json-invalid", "attributes.a")
                .check(rest.post(
                        "/establishments",
                        "{\"code\":\"TWICE\",\"name\":\"a\",\"attributes\":{\"a\":[\"1\"],\"a\":[\"2\"]}}"));
    }

    @Test
    void whatWasSentIsNotRepeated(TestRealm realm, KeysteadServer server) {
        Answer answer = realm.as(server.adminToken())
                .post("/establishments", "{\"code\":\"SECRET\",\"name\":{\"password\":\"Battery-Staple-8\"}}");
        assertThat(answer.expect(400).text()).doesNotContain("Battery");
    }
}
