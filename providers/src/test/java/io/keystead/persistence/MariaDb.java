package io.keystead.persistence;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The machine's own mariadbd on a data folder and a port of its own. */
final class MariaDb {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final long BETWEEN_POLLS_MILLIS = 200;

    private final Path folder;
    private final int port;
    private final Process process;

    private MariaDb(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    static boolean isInstalled() {
        return find("mariadbd").isPresent() && find("mariadb-install-db").isPresent();
    }

    static DatabaseServer start() {
        try {
            Path folder = Files.createTempDirectory("keystead-mariadb-");
            install(folder);
            int port = freePort();
            MariaDb server = new MariaDb(folder, port, run(folder, port));
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            server.awaitConnection();
            return new DatabaseServer(server.url("keystead"), "keystead", "keystead", server::stop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void install(Path folder) throws IOException, InterruptedException {
        Process install = command(
                        folder, "mariadb-install-db", "--auth-root-authentication-method=normal", "--skip-test-db")
                .start();
        if (install.waitFor() != 0) {
            throw new IllegalStateException("mariadb-install-db failed, see " + log(folder));
        }
    }

    private static Process run(Path folder, int port) throws IOException {
        Path init = Files.writeString(
                folder.resolve("init.sql"),
                // The character set that Keycloak's documentation asks for.
                """
                CREATE DATABASE IF NOT EXISTS keystead CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci;
                CREATE USER IF NOT EXISTS keystead@'%' IDENTIFIED BY 'keystead';
                GRANT ALL ON keystead.* TO keystead@'%';
                """);
        return command(
                        folder,
                        "mariadbd",
                        "--socket=" + folder.resolve("socket"),
                        "--pid-file=" + folder.resolve("pid"),
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--init-file=" + init)
                .start();
    }

    private static ProcessBuilder command(Path folder, String program, String... options) {
        List<String> line = new ArrayList<>(List.of(
                find(program).orElseThrow().toString(), "--no-defaults", "--datadir=" + folder.resolve("data")));
        line.addAll(List.of(options));
        if ("root".equals(System.getProperty("user.name"))) {
            line.add("--user=root");
        }
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder)));
    }

    private static File log(Path folder) {
        return folder.resolve("log").toFile();
    }

    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }

    private void awaitConnection() throws InterruptedException {
        Instant deadline = Instant.now().plus(START_LIMIT);
        while (!answers()) {
            if (process.waitFor(BETWEEN_POLLS_MILLIS, TimeUnit.MILLISECONDS)
                    || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("mariadbd did not start, see " + log(folder));
            }
        }
    }

    private boolean answers() {
        try {
            DriverManager.getConnection(url("keystead"), "keystead", "keystead").close();
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Does nothing the second time: at the end of the tests, and again when the JVM goes. */
    private void stop() {
        process.destroy();
        process.onExit()
                .orTimeout(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(tooLate -> process.destroyForcibly())
                .join();
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> find(String program) {
        // Debian keeps servers in sbin, which is not in everybody's PATH.
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
        return Stream.of(path.split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
