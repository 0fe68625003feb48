package io.keystead.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.keystead.realm.DocumentReader.Located;
import io.keystead.rest.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentReaderTest {

    @Test
    void readsBothListsInTheirOrderWithTheirLines() {
        DocumentReader document = read(
                """
                {
                  "members": [
                    {"username": "camille", "establishments": ["PAR-01"], "default": "PAR-01"}
                  ],
                  "establishments": [
                    {"code": "PAR-01", "name": "Hôtel Opéra"},
                    {"code": "LYO-01",
                     "name": "Hôtel Bellecour"},

                    {"code": "NCE-01", "name": "Hôtel Promenade"}
                  ]
                }
                """);
        assertThat(document.establishments())
                .extracting(located -> located.entry().code(), Located::path, Located::line)
                .containsExactly(
                        tuple("PAR-01", "establishments[0]", 6),
                        tuple("LYO-01", "establishments[1]", 7),
                        tuple("NCE-01", "establishments[2]", 10));
        assertThat(document.members())
                .containsExactly(new Located<>(
                        new KeysteadDocument.Member("camille", List.of("PAR-01"), "PAR-01"), "members[0]", 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"establishments\": []}", "{\"members\": []}"})
    void readsADocumentThatNamesNothing(String json) {
        assertThat(read(json).establishments()).isEmpty();
        assertThat(read(json).members()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'establishments': [⏎{},⏎{'name': 1}]}              | establishments[1].name                | 3",
                "{'establishments': [⏎{'attributes': {'a': 'b'}}]}   | establishments[0].attributes.a        | 2",
                "{'establishments': [⏎{⏎'enabled': 'yes'}]}          | establishments[0].enabled             | 2",
                "{'establishments': [⏎⏎'PAR-01']}                    | establishments[0]                     | 3",
                "{'establishments': [⏎null]}                         | establishments[0]                     | 2",
                "{'members': [⏎{'establishments': 'PAR-01'}]}        | members[0].establishments             | 2",
                "{'members': [⏎{'establishments': ['a', {}]}]}       | members[0].establishments[1]          | 2",
                "{'members': [⏎{},{},⏎{'username': false}]}          | members[2].username                   | 3",
                "{'members': [⏎[]]}                                  | members[0]                            | 2",
                "{'members': [⏎{⏎'username': 'a' 'b'}]}              | body                                  | 3",
                "{⏎'members': {}}                                    | members                               | 2",
                "{⏎'establishments': null}                           | establishments                        | 2",
                "[]                                                  | body                                  | 1",
                "{}⏎{}                                               | body                                  | 2",
                "{⏎⏎'members': [], 'members': []}                    | members                               | 3",
                "{'members': []⏎                                     | body                                  | 2",
            })
    void refusesAFaultByItsPathAndLine(String json, String field, int line) {
        Refusal.of(() -> read(json.replace('\'', '"').replace("⏎", "\n")))
                .hasStatus(400)
                .names(field)
                .standsOnLine(line);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'users': []}                          | users",
                "{'members': [{'user': 'a'}]}           | members[0].user",
                "{'establishments': [{'colour': 'a'}]}  | establishments[0].colour",
            })
    void refusesAnUnknownField(String json, String field) {
        Refusal.of(() -> read(json.replace('\'', '"')))
                .hasStatus(400)
                .hasCode("keystead-field-unknown")
                .names(field)
                .standsOnLine(1);
    }

    private static DocumentReader read(String json) {
        return DocumentReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
