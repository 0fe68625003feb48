package io.keystead.tests.harness;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row(found));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Changes what the next start finds, for states to which no REST leads. */
    public void change(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", statements), e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + file + ";NON_KEYWORDS=VALUE;IFEXISTS=TRUE", USER, PASSWORD);
    }

    private static String row(ResultSet found) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
            columns.add(found.getString(column));
        }
        return columns.toString();
    }
}
