package io.keystead.tests.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The H2 of a server that is not running.
 *
 * @param file without its extension
 */
public record EmbeddedDatabase(Path file) {

    private static final String USER = "sa";
    private static final String PASSWORD = "keystead";

    /** Without it the server has a user without a name. */
    static final Map<String, String> ENVIRONMENT = Map.of("KC_DB_USERNAME", USER, "KC_DB_PASSWORD", PASSWORD);

    /** The rows of a query, each as its columns in brackets. */
    public List<String> rows(String query) {
        return sql().rows(query);
    }

    /** Changes what the next start finds, for states to which no REST leads. */
    public void change(String... statements) {
        sql().change(statements);
    }

    private SqlClient sql() {
        return new SqlClient("jdbc:h2:file:" + file + ";NON_KEYWORDS=VALUE;IFEXISTS=TRUE", USER, PASSWORD);
    }
}
