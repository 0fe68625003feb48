package io.keystead.tests.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code PUT …/keystead/import} of documents that are wrong: they say where, and leave nothing. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RefusedImportIT {

    private final KeysteadServer server;
    private final TestRealm realm;

    RefusedImportIT(KeysteadServer server, TestRealm realm) {
        this.server = server;
        this.realm = realm;
        TestUser camille = realm.user("camille", "739154");
        realm.user("maria", "864029");
        realm.establishment("PAR-01", "Hôtel Opéra").with(camille);
        realm.establishment("NTE-01", "Hôtel de l’Erdre").disabled();
    }

    /** The entry stands on line 4, after one that is right. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    {"code": "LYO 01", "name": "X"}                          | code          | keystead-establishment-invalid
                    {"code": "", "name": "X"}                                | code          | keystead-establishment-invalid
                    {"code": null, "name": "X"}                              | code          | keystead-establishment-invalid
                    {"name": "X"}                                            | code          | keystead-establishment-invalid
                    {"code": "LYO-01"}                                       | name          | keystead-establishment-invalid
                    {"code": "LYO-01", "name": " "}                          | name          | keystead-establishment-invalid
                    {"code": "nce-01", "name": "X"}                          | code          | keystead-document-duplicate
                    {"code": "LYO-01", "name": "X", "enabled": "yes"}        | enabled       | keystead-json-invalid
                    {"code": "LYO-01", "name": 7}                            | name          | keystead-json-invalid
                    {"code": "LYO-01", "name": "X", "attributes": ["FR"]}    | attributes    | keystead-json-invalid
                    {"code": "LYO-01", "name": "X", "attributes": {"a": "b"}}| attributes.a  | keystead-json-invalid
                    {"code": "LYO-01", "name": "X", "city": "Lyon"}          | city          | keystead-field-unknown
                    """)
    void namesFieldAndLineOfAnEstablishment(String entry, String field, String code) {
        Answer answer = refused(
                """
                {
                  "establishments": [
                    {"code": "NCE-01", "name": "Hôtel Promenade"},
                    %s
                  ]
                }
                """
                        .formatted(entry));
        assertLocated(answer, "establishments[1]." + field, 4, code);
    }

    /** The entry stands on line 7, after one that is right. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    {"username": "zoe", "establishments": []}                                     | username         | keystead-user-unknown
                    {"username": "", "establishments": []}                                        | username         | keystead-user-unknown
                    {"establishments": ["NCE-01"]}                                                | username         | keystead-user-unknown
                    {"username": 7, "establishments": []}                                         | username         | keystead-json-invalid
                    {"username": "CAMILLE", "establishments": []}                                 | username         | keystead-document-duplicate
                    {"username": "maria"}                                                         | establishments   | keystead-memberships-invalid
                    {"username": "maria", "establishments": null}                                 | establishments   | keystead-memberships-invalid
                    {"username": "maria", "establishments": [null]}                               | establishments   | keystead-memberships-invalid
                    {"username": "maria", "establishments": ["NCE-01", "nce-01"]}                 | establishments   | keystead-memberships-invalid
                    {"username": "maria", "establishments": ["XXX-99", "NCE-01", "YYY-99"]}       | establishments   | keystead-establishments-unknown
                    {"username": "maria", "establishments": "NCE-01"}                             | establishments   | keystead-json-invalid
                    {"username": "maria", "establishments": [7]}                                  | establishments[0]| keystead-json-invalid
                    {"username": "maria", "establishments": ["NCE-01"], "default": "PAR-01"}      | default          | keystead-default-not-member
                    {"username": "maria", "establishments": [], "default": "NCE-01"}              | default          | keystead-default-not-member
                    {"username": "maria", "establishments": ["NCE-01", "NTE-01"], "default": "NTE-01"} | default     | keystead-default-disabled
                    {"username": "maria", "establishments": ["NCE-01"], "defaultCode": "NCE-01"}  | defaultCode      | keystead-field-unknown
                    """)
    void namesFieldAndLineOfAMember(String entry, String field, String code) {
        Answer answer = refused(
                """
                {
                  "establishments": [{"code": "NCE-01", "name": "Hôtel Promenade"}, {"code": "PAR-01", "enabled": false}],
                  "members": [
                    {
                      "username": "camille", "establishments": ["NCE-01"]
                    },
                    %s
                  ]
                }
                """
                        .formatted(entry));
        assertLocated(answer, "members[1]." + field, 7, code);
    }

    @Test
    void namesTheCodesAndPeopleInQuestion() {
        String unknownCodes = refused(
                        """
                        {"members": [{"username": "maria", "establishments": ["XXX-99", "PAR-01", "YYY-99"]}]}
                        """)
                .text();
        assertThat(unknownCodes).contains("XXX-99", "YYY-99").doesNotContain("PAR-01");
        assertThat(refused("{\"members\": [{\"username\": \"zoe\", \"establishments\": []}]}")
                        .at("/params/0")
                        .asText())
                .isEqualTo("zoe");
    }

    @Test
    void namesTenUnknownCodesAndTheNumberOfAll() {
        String codes =
                IntStream.range(0, 5000).mapToObj("\"X-%04d\""::formatted).collect(Collectors.joining(","));
        Answer answer = refused("{\"members\": [{\"username\": \"maria\", \"establishments\": [" + codes + "]}]}");
        assertThat(answer.at("/params")).hasSize(10);
        assertThat(answer.at("/errorMessage").asText())
                .startsWith("names 5000 unknown establishments: X-0000, X-0001, ")
                .endsWith("X-0009 and 4990 others");
    }

    @Test
    void readsNoMoreThanTwoHundredMegabytesOfACompressedDocument() {
        String before = export();
        String spaces = " ".repeat(200_000_000);
        Answer answer = realm.as(server.adminToken())
                .putGzipped("/import", "{\"establishments\": [" + spaces + "]}")
                .expect(413);
        assertThat(answer.at("/error").asText()).isEqualTo("keystead-document-too-large");
        assertThat(answer.at("/params/0").asText()).isEqualTo("200");
        assertThat(export()).isEqualTo(before);
    }

    @Test
    void refusesACompressedDocumentThatIsNoneOrEndsTooEarly() {
        byte[] whole = Rest.gzipped("{\"establishments\": [{\"code\": \"BOD-01\", \"name\": \"Hôtel\"}]}");
        String before = export();
        var admin = realm.as(server.adminToken());
        admin.putAsGzip("/import", "{}".getBytes(StandardCharsets.UTF_8)).expect(400);
        admin.putAsGzip("/import", Arrays.copyOf(whole, whole.length - 10)).expect(400);
        assertThat(export()).isEqualTo(before);
    }

    static Stream<Arguments> whatIsNoDocument() {
        return Stream.of(
                Arguments.of("[]", "body"),
                Arguments.of("null", "body"),
                Arguments.of("7", "body"),
                Arguments.of("\"text\"", "body"),
                Arguments.of("establishments: []", "body"),
                Arguments.of("{\"establishments\": [}", "body"),
                Arguments.of("{\"establishments\": []", "body"),
                Arguments.of("{} {}", "body"),
                Arguments.of("{\"establishments\": {}}", "establishments"),
                Arguments.of("{\"establishments\": null}", "establishments"),
                Arguments.of("{\"members\": \"camille\"}", "members"),
                Arguments.of("{\"establishments\": [], \"establishments\": []}", "establishments"),
                Arguments.of("{\"users\": []}", "users"));
    }

    @ParameterizedTest
    @MethodSource("whatIsNoDocument")
    void refusesWhatIsNoDocument(String body, String field) {
        Answer answer = refused(body);
        assertThat(answer.at("/field").asText()).isEqualTo(field);
        assertThat(answer.at("/line").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            delimiter = '|',
            textBlock =
                    """
                    {"establishments": [null]}        | establishments[0]
                    {"establishments": ["PAR-01"]}    | establishments[0]
                    {"members": [null]}               | members[0]
                    {"members": [["camille"]]}        | members[0]
                    """)
    void refusesAnEntryThatIsNoObject(String body, String path) {
        Answer answer = refused(body);
        assertThat(answer.at("/field").asText()).isEqualTo(path);
        assertThat(answer.at("/line").asInt()).isEqualTo(1);
    }

    @Test
    void refusesAnEmptyBody() {
        String before = export();
        realm.as(server.adminToken()).put("/import").expect(400);
        assertThat(export()).isEqualTo(before);
    }

    private static void assertLocated(Answer answer, String field, int line, String code) {
        assertThat(answer.at("/error").asText()).as(answer.text()).isEqualTo(code);
        assertThat(answer.at("/field").asText()).as(answer.text()).isEqualTo(field);
        assertThat(answer.at("/line").asInt()).as(answer.text()).isEqualTo(line);
    }

    /** Refuses with 400, and everything is as it was. */
    private Answer refused(String document) {
        String before = export();
        Answer answer = realm.as(server.adminToken()).put("/import", document).expect(400);
        assertThat(export()).isEqualTo(before);
        return answer;
    }

    private String export() {
        return realm.as(server.adminToken()).get("/export").expect(200).text();
    }
}
