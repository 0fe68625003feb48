package io.keystead.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.keystead.account.AccountEntryRepresentation;
import io.keystead.establishment.EstablishmentRepresentation;
import io.keystead.realm.DocumentReader.Located;
import io.keystead.rest.Refusal;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentReaderTest {

    @Test
    void readsBothListsInTheirOrderWithTheirLines() {
        Document document = read(
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

    @Test
    void theAccountAdministratorComesLastWhereverHeStands() {
        List<Object> received = new ArrayList<>();
        read(
                stream("{\n\"accountAdministrator\": \"marc\",\n\"members\": [{\"username\": \"camille\"}]}"),
                received::addAll,
                received::addAll,
                received::add);
        assertThat(received).hasSize(2).last().isEqualTo(new Located<>("marc", "accountAdministrator", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"accountAdministrator\": 7}", "{\"accountAdministrator\": null}"})
    void theAccountAdministratorIsAText(String json) {
        Refusal.of(() -> read(json)).hasStatus(400).names("accountAdministrator");
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

    @Test
    void handsLongListsOverInChunks() {
        String entries = IntStream.range(0, EntryBatch.ENTRIES + 1)
                .mapToObj(i -> "{\"code\": \"E-" + i + "\"}")
                .collect(Collectors.joining(",\n"));
        List<Integer> sizes = new ArrayList<>();
        read(stream("{\"establishments\": [" + entries + "]}"), chunk -> sizes.add(chunk.size()), chunk -> {});
        assertThat(sizes).containsExactly(EntryBatch.ENTRIES, 1);
    }

    @Test
    void handsFewMembersOverAtOnceIfTheyHaveManyEstablishments() {
        String codes = IntStream.range(0, EntryBatch.WEIGHT / 3)
                .mapToObj(i -> "\"E-" + i + "\"")
                .collect(Collectors.joining(","));
        String members = IntStream.range(0, 5)
                .mapToObj(i -> "{\"username\": \"u" + i + "\", \"establishments\": [" + codes + "]}")
                .collect(Collectors.joining(",\n"));
        List<Integer> sizes = new ArrayList<>();
        read(stream("{\"members\": [" + members + "]}"), chunk -> {}, chunk -> sizes.add(chunk.size()));
        assertThat(sizes).containsExactly(3, 2);
    }

    @Test
    void letsMembersWaitForEstablishmentsAsFarAsMemoryIsMeantForThat() {
        assertThat(orderOf(DocumentReader.WAITING)).startsWith("establishments");
        assertThat(orderOf(DocumentReader.WAITING + 1)).startsWith("members");
    }

    private static List<String> orderOf(int membersFirst) {
        String members = IntStream.range(0, membersFirst)
                .mapToObj(i -> "{\"username\": \"u" + i + "\"}")
                .collect(Collectors.joining(","));
        List<String> order = new ArrayList<>();
        read(
                stream("{\"members\": [" + members + "], \"establishments\": [{\"code\": \"PAR-01\"}]}"),
                chunk -> order.add("establishments"),
                chunk -> order.add("members"));
        return order;
    }

    /** Everything that was handed over. */
    private record Document(
            List<Located<EstablishmentRepresentation>> establishments,
            List<Located<KeysteadDocument.Member>> members) {}

    private static Document read(String json) {
        Document document = new Document(new ArrayList<>(), new ArrayList<>());
        read(stream(json), document.establishments()::addAll, document.members()::addAll);
        return document;
    }

    private static void read(
            InputStream document,
            Consumer<List<Located<EstablishmentRepresentation>>> establishments,
            Consumer<List<Located<KeysteadDocument.Member>>> members) {
        read(document, establishments, members, any -> {});
    }

    private static void read(
            InputStream document,
            Consumer<List<Located<EstablishmentRepresentation>>> establishments,
            Consumer<List<Located<KeysteadDocument.Member>>> members,
            Consumer<Located<String>> accountAdministrator) {
        DocumentReader.read(document, new DocumentReader.Receiver() {
            @Override
            public void putEstablishments(List<Located<EstablishmentRepresentation>> entries) {
                establishments.accept(entries);
            }

            @Override
            public void putAccounts(List<Located<AccountEntryRepresentation>> entries) {}

            @Override
            public void putMembers(List<Located<KeysteadDocument.Member>> entries) {
                members.accept(entries);
            }

            @Override
            public void putAccountAdministrator(Located<String> username) {
                accountAdministrator.accept(username);
            }
        });
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
