package io.keystead.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/operations.md says agrees with what is built. */
class OperationsGuideTest {

    private static final Pattern CREATED = Pattern.compile("<createTable [^>]*tableName=\"(KEYSTEAD_\\w+)\"");
    private static final Pattern DROPPED = Pattern.compile("DROP TABLE ([^;]+);");

    @Test
    void removesEveryTableOfOurs() throws IOException {
        String guide = Files.readString(Path.of("../docs/operations.md"));
        List<String> dropped = DROPPED.matcher(guide)
                .results()
                .flatMap(statement -> Stream.of(statement.group(1).split(",\\s*")))
                .toList();
        assertThat(dropped).containsAll(created()).contains("databasechangelog_keystead");
    }

    private static List<String> created() throws IOException {
        try (Stream<Path> changelogs = Files.list(Path.of("../providers/src/main/resources/META-INF/keystead"))) {
            List<String> tables = changelogs
                    .filter(file -> file.toString().endsWith(".xml"))
                    .flatMap(OperationsGuideTest::tables)
                    .toList();
            assertThat(tables).isNotEmpty();
            return tables;
        }
    }

    private static Stream<String> tables(Path changelog) {
        try {
            return CREATED
                    .matcher(Files.readString(changelog))
                    .results()
                    .map(table -> table.group(1).toLowerCase(Locale.ROOT))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
