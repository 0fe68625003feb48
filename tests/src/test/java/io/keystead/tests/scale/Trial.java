package io.keystead.tests.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.document.LargeDocument;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.SpareServer;
import io.keystead.tests.harness.TestApp;
import io.keystead.tests.harness.TestUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One server, started four times and killed twice; what was seen meanwhile. */
final class Trial implements AutoCloseable {

    static final AtStart AT_START = new AtStart();
    static final Company LARGE = new Company("large", 100_000, 99_334, 2_000);
    private static final Company SMALL = new Company("small", 100, 100, 100);
    private static final Company KILLED = new Company("killed", 100_000, 99_334, 2_000);

    private final SpareServer server = SpareServer.onPostgres("at-size");
    final HandOvers handOvers = new HandOvers();

    final Killed killedAtStart;
    final Killed killedInImport;
    final HandOvers.Left leftOfHandOvers;
    final Answer tooLong;
    final List<String> rowsOfTooLong;
    String importedAtStart = "";
    ImportReport report = new ImportReport(0, 0);
    String exported = "";
    String exportedAfterKill = "";
    final List<Cost> costs = new ArrayList<>();
    final List<Removal> removals = new ArrayList<>();

    /** How many were created. */
    record ImportReport(int establishments, int members) {}

    /** The realm that is imported at the start, and its document. */
    record AtStart() {

        private static final String NAME = "at-start";
        private static final int PEOPLE = 200;

        String document() {
            LargeDocument document = new LargeDocument(20_000);
            person().forEach(name -> document.member(name, 0, IntStream.range(0, 300)));
            return document.json();
        }

        String realm() {
            String people = person().map("{\"username\":\"%s\",\"enabled\":true}"::formatted)
                    .collect(Collectors.joining(","));
            return """
                    {"realm": "%s", "enabled": true, "attributes": {"keystead.enabled": "true"}, "users": [%s]}"""
                    .formatted(NAME, people);
        }

        private static Stream<String> person() {
            return IntStream.range(0, PEOPLE).mapToObj("person-%05d"::formatted);
        }
    }

    Trial() {
        write(server.importFolder().resolve("at-start-realm.json"), AT_START.realm());
        write(server.importFolder().resolve("keystead").resolve("at-start.json"), AT_START.document());
        killedAtStart = killAtStart();
        try (KeysteadServer running = server.start(Map.of())) {
            importByRest(running);
            killedInImport = killInImport(running);
        }
        try (KeysteadServer running = server.start(Map.of("KC_TRANSACTION_DEFAULT_TIMEOUT", "10s"))) {
            leftOfHandOvers = HandOvers.left(server.sql());
            tooLong = KILLED.imported(running);
            rowsOfTooLong = rowsOfKilled();
        }
        try (KeysteadServer running = server.start(SpareServer.WITH_SQL)) {
            // Not in the ten seconds of before, in which a busy machine does not write the names of 100,000 people.
            exportedAfterKill = KILLED.exported(running);
            measure(running);
        }
    }

    private Killed killAtStart() {
        server.startAndKillAt("Import into realm at-start: 20000 establishments");
        return new Killed(
                isImporting(AtStart.NAME),
                server.sql().rows("select NAME from REALM where NAME = '" + AtStart.NAME + "'"));
    }

    private boolean isImporting(String realm) {
        return server.log().contains("Import into realm " + realm)
                && !server.log().contains("into realm " + realm + ": ImportReport");
    }

    private void importByRest(KeysteadServer running) {
        importedAtStart = running.realm(AtStart.NAME)
                .as(running.adminToken())
                .download("/export")
                .expect(200)
                .text();
        Stream.of(SMALL, LARGE, KILLED).forEach(company -> company.create(running, server.sql()));
        SMALL.imported(running).expect(200);
        Answer answer = LARGE.imported(running).expect(200);
        report = new ImportReport(
                answer.at("/establishments/created").asInt(),
                answer.at("/members/created").asInt());
        exported = LARGE.exported(running);
    }

    private Killed killInImport(KeysteadServer running) {
        handOvers.create(running);
        CompletableFuture<Void> handingOver = handOvers.goOn(running);
        CompletableFuture<Answer> cutOff = CompletableFuture.supplyAsync(() -> KILLED.imported(running));
        server.killAt("Import into realm killed: 10000 members");
        assertThat(cutOff).failsWithin(Duration.ofMinutes(1));
        assertThat(handingOver).failsWithin(Duration.ofMinutes(1));
        return new Killed(isImporting(KILLED.name()), rowsOfKilled());
    }

    private List<String> rowsOfKilled() {
        return server.sql()
                .rows(
                        """
                        select e.CODE from KEYSTEAD_ESTABLISHMENT e join REALM r on r.ID = e.REALM_ID
                            where r.NAME = '%1$s'
                        union all select m.USER_ID from KEYSTEAD_MEMBERSHIP m join USER_ENTITY u on u.ID = m.USER_ID
                            join REALM r on r.ID = u.REALM_ID where r.NAME = '%1$s'
                        """
                                .formatted(KILLED.name()));
    }

    private void measure(KeysteadServer running) {
        server.sql().change("analyze");
        measureRequests(running);
        String shared = "/establishments/" + LARGE.firstId(running);
        remove("an establishment of everybody", 6, () -> running.realm(LARGE.name())
                .as(running.adminToken())
                .delete(shared)
                .expect(204));
        remove("the realm", 10, () -> running.realm(LARGE.name()).close());
    }

    private void measureRequests(KeysteadServer running) {
        cost("token, password grant", 5, running, Trial::grant);
        cost("token, refresh", 2, running, Trial::refresh);
        cost("login through the form", 5, running, Trial::login);
        cost("establishments, search", 2, running, get("/establishments?search=h%C3%B4tel&max=20"));
        cost("establishments, count", 1, running, get("/establishments/count?search=h%C3%B4tel"));
        cost("members", 2, running, ofFirst("/members?search=person&max=20"));
        cost("members, count", 2, running, ofFirst("/members/count"));
        cost("establishments of a user", 3, running, Trial::ofUser);
        cost("my establishments", 3, running, Trial::ofMyself);
    }

    /** {@code prepare} does what must come before, and returns the request. */
    private void cost(
            String name, int atMost, KeysteadServer running, BiFunction<KeysteadServer, Company, Runnable> prepare) {
        List<String> ofLarge = server.statements(prepare.apply(running, LARGE));
        List<String> ofSmall = server.statements(prepare.apply(running, SMALL));
        costs.add(new Cost(name, atMost, ofLarge, ofSmall));
    }

    private void remove(String name, int atMost, Runnable removal) {
        Instant begin = Instant.now();
        List<String> statements = server.statements(removal);
        removals.add(new Removal(name, atMost, statements, Duration.between(begin, Instant.now())));
    }

    private static Runnable grant(KeysteadServer running, Company company) {
        TestUser person = company.busiestOn(running);
        TestApp app = company.app(running);
        return () -> app.tokens(person);
    }

    private static Runnable refresh(KeysteadServer running, Company company) {
        TestApp app = company.app(running);
        Answer tokens = app.tokens(company.busiestOn(running));
        return () -> app.refresh(tokens).expect(200);
    }

    private static Runnable login(KeysteadServer running, Company company) {
        TestUser person = company.busiestOn(running);
        TestApp app = company.app(running);
        return () -> app.signIn(person);
    }

    private static Runnable ofUser(KeysteadServer running, Company company) {
        return get("/users/" + company.busiestOn(running).id() + "/establishments?search=0")
                .apply(running, company);
    }

    private static Runnable ofMyself(KeysteadServer running, Company company) {
        var me = running.realm(company.name()).asMyself(company.app(running).token(company.busiestOn(running)));
        return () -> me.get("/establishments?search=0").expect(200);
    }

    private static BiFunction<KeysteadServer, Company, Runnable> ofFirst(String path) {
        return (running, company) ->
                get("/establishments/" + company.firstId(running) + path).apply(running, company);
    }

    private static BiFunction<KeysteadServer, Company, Runnable> get(String path) {
        return (running, company) -> {
            var rest = running.realm(company.name()).as(running.adminToken());
            return () -> rest.get(path).expect(200);
        };
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
