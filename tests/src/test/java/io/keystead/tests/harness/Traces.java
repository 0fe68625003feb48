package io.keystead.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where something that nobody should keep may have been written by a cluster: every table, Keycloak's own too, log and mail. */
public final class Traces {

    private final Cluster cluster;

    public Traces(Cluster cluster) {
        this.cluster = cluster;
    }

    /** The tables, logs and mails that contain {@code needle}, regardless of case. */
    public List<String> of(String needle) {
        return Stream.of(tablesWith(needle), logsWith(needle), mailsWith(needle))
                .flatMap(found -> found)
                .toList();
    }

    private Stream<String> tablesWith(String needle) {
        return cluster
                .sql()
                .rows("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE'")
                .stream()
                .map(table -> table.substring(1, table.length() - 1))
                .filter(name -> !cluster.sql()
                        .rows("select 1 from \"" + name + "\" r where r::text ilike '%" + needle + "%' limit 1")
                        .isEmpty());
    }

    private Stream<String> logsWith(String needle) {
        return cluster.nodes().stream()
                .map(KeysteadServer::log)
                .filter(log -> {
                    try {
                        return contains(Files.readString(log, StandardCharsets.UTF_8), needle);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .map(log -> log.getFileName().toString());
    }

    private Stream<String> mailsWith(String needle) {
        return cluster.nodes().stream()
                .flatMap(node -> node.mailbox().all().stream())
                .filter(mail -> contains(mail.toString(), needle))
                .map(mail -> "mail: " + mail.subject());
    }

    private static boolean contains(String text, String needle) {
        return text.toLowerCase(Locale.ROOT).contains(needle.toLowerCase(Locale.ROOT));
    }
}
