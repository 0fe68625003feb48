package io.keystead.docker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log: what a person wants to see when a server did not start. */
final class LogTail {

    private static final int LINES = 60;

    private LogTail() {}

    static String of(Path log) {
        try {
            // Not Files.readAllLines: a log cut within a character must not hide the failure that it reports.
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            int from = Math.max(0, lines.size() - LINES);
            return log + ":\n" + String.join("\n", lines.subList(from, lines.size()));
        } catch (IOException e) {
            return "no log in " + log + ": " + e.getMessage();
        }
    }
}
