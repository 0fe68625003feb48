package io.keystead.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonBodyTest {

    record Site(
            @Nullable String name,
            @Nullable Boolean open,
            @Nullable List<String> tags,
            @Nullable Map<String, List<String>> notes,
            @Nullable Site annex) {}

    @Test
    void readsEveryField() {
        assertThat(
                        read(
                                """
                {"name": "Hôtel", "open": false, "tags": ["a"], "notes": {"b": ["c", "d"]}, "annex": {"name": "e"}}
                """))
                .isEqualTo(new Site(
                        "Hôtel",
                        false,
                        List.of("a"),
                        Map.of("b", List.of("c", "d")),
                        new Site("e", null, null, null, null)));
    }

    @Test
    void leavesAbsentFieldsAbsent() {
        assertThat(read("{}")).isEqualTo(new Site(null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'name': 1}                     | name           | must be a text",
                "{'name': 1.5}                   | name           | must be a text",
                "{'name': true}                  | name           | must be a text",
                "{'name': {}}                    | name           | must be a text",
                "{'name': []}                    | name           | must be a text",
                "{'open': 'true'}                | open           | must be true or false",
                "{'open': ''}                    | open           | must be true or false",
                "{'open': 1}                     | open           | must be true or false",
                "{'open': {}}                    | open           | must be true or false",
                "{'tags': 'a'}                   | tags           | must be a list",
                "{'tags': ''}                    | tags           | must be a list",
                "{'tags': {}}                    | tags           | must be a list",
                "{'tags': ['a', 2]}              | tags[1]        | must be a text",
                "{'tags': [['a']]}               | tags[0]        | must be a text",
                "{'notes': []}                   | notes          | must be a JSON object",
                "{'notes': 'a'}                  | notes          | must be a JSON object",
                "{'notes': {'b': 'c'}}           | notes.b        | must be a list",
                "{'notes': {'b': ['c', false]}}  | notes.b[1]     | must be a text",
                "{'annex': 'e'}                  | annex          | must be a JSON object",
                "{'annex': ''}                   | annex          | must be a JSON object",
                "{'annex': {'name': 7}}          | annex.name     | must be a text",
                "{'name': 'x'} {}                | body           | must be a JSON object",
                "[]                              | body           | must be a JSON object",
                "'text'                          | body           | must be a JSON object",
                "''                              | body           | must be a JSON object",
                "1                               | body           | must be a JSON object",
                "null                            | body           | must be a JSON object",
            })
    void refusesAWrongTypeByItsPath(String json, String field, String message) {
        Refusal.of(() -> read(json.replace('\'', '"')))
                .hasStatus(400)
                .hasCode("keystead-json-invalid")
                .names(field)
                .says(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void refusesAnEmptyBody(String json) {
        Refusal.of(() -> read(json))
                .hasStatus(400)
                .hasCode("keystead-json-invalid")
                .names("body")
                .says("must be a JSON object");
    }

    @ParameterizedTest
    @CsvSource({"{'nme': 'x'}, nme", "{'annex': {'nme': 1}}, annex.nme"})
    void refusesAnUnknownField(String json, String field) {
        Refusal.of(() -> read(json.replace('\'', '"')))
                .hasStatus(400)
                .hasCode("keystead-field-unknown")
                .names(field)
                .hasParams(field)
                .says("is not a field of this document");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'name': 'x'                    | 1",
                "{'name': 'x'}}                  | 1",
                "{\\n'name': x}                  | 2",
                "{\\n\\n'name': 'x',}            | 3",
                "{// comment\\n}                 | 1",
            })
    void refusesWhatIsNoJsonByItsLine(String json, int line) {
        Refusal.of(() -> read(json.replace('\'', '"').replace("\\n", "\n")))
                .hasStatus(400)
                .hasCode("keystead-json-invalid")
                .names("body")
                .text()
                .contains("is not valid JSON at line " + line + ", column");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {"{'name': 'x', 'name': 'y'} | name", "{'annex': {'name': 'x', 'name': 'y'}} | annex.name"})
    void refusesAFieldThatIsGivenTwice(String json, String field) {
        Refusal.of(() -> read(json.replace('\'', '"')))
                .hasStatus(400)
                .hasCode("keystead-json-invalid")
                .names(field)
                .says("is given twice");
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] latin1 = "{\"name\": \"Hôtel\"}".getBytes(StandardCharsets.ISO_8859_1);
        Refusal.of(() -> JsonBody.read(new ByteArrayInputStream(latin1), Site.class))
                .hasStatus(400)
                .names("body");
    }

    @Test
    void refusesTooDeepNesting() {
        Refusal.of(() -> read("{\"annex\":".repeat(2000))).hasStatus(400);
    }

    @Test
    void refusesABodyThatBreaksOff() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        };
        Refusal.of(() -> JsonBody.read(broken, Site.class))
                .hasStatus(400)
                .names("body")
                .says("could not be read");
    }

    /** What was sent may be a password in the wrong place. */
    @ParameterizedTest
    @ValueSource(
            strings = {"{\"open\": \"s3cret\"}", "{\"tags\": \"s3cret\"}", "{\"name\": s3cret}", "{\"name\": \"s3cret"})
    void neverRepeatsWhatWasSent(String json) {
        Refusal.of(() -> read(json)).hasStatus(400).text().doesNotContain("s3cret");
    }

    @Test
    void readsValuesOneByOne() throws IOException {
        try (JsonParser parser = JsonBody.parser(stream("[{\"name\": \"a\"}, {\"name\": \"b\"}]"))) {
            parser.nextToken();
            parser.nextToken();
            assertThat(JsonBody.next(parser, Site.class).name()).isEqualTo("a");
            parser.nextToken();
            assertThat(JsonBody.next(parser, Site.class).name()).isEqualTo("b");
            assertThat(parser.nextToken()).isEqualTo(JsonToken.END_ARRAY);
        }
    }

    private static Site read(String json) {
        return JsonBody.read(stream(json), Site.class);
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
