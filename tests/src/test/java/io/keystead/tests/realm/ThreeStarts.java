package io.keystead.tests.realm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystead.tests.api.Document;
import io.keystead.tests.api.Establishment;
import io.keystead.tests.api.Memberships;
import io.keystead.tests.harness.DemoFiles;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.SpareServer;
import io.keystead.tests.harness.TestRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * What three starts of one server with {@code --import-realm} gave: the first finds an error in the document of the
 * realm {@code demo}, the second finds it mended, the third finds everything done.
 */
final class ThreeStarts {

    static final String UNKNOWN_CODE = "XXX-99";

    /** There is a document for a realm of this name, and nobody starts the server with a file of the realm. */
    static final String LATER = "later";

    private static final String UNFINISHED = "unfinished";

    private final DemoFiles files = DemoFiles.read();
    private final SpareServer server = SpareServer.prepare("start-up");

    private final Path document = server.importFolder().resolve("keystead").resolve("demo.json");
    final int lineOfError;
    final Failed first;
    final Imported second;
    final Restarted third;

    /** What was left of the start that failed. */
    record Failed(String log, List<String> realms, List<String> rows) {}

    /**
     * What the start with the mended document gave.
     *
     * @param ofLater export of the realm that was created by REST under the name of a file
     * @param ofLaterAfterPut the same after one {@code PUT …/import} of the document of {@code demo}
     * @param changed export of {@code demo} after people changed things
     */
    record Imported(
            String log,
            Document imported,
            String exported,
            List<String> people,
            String ofLater,
            String ofLaterAfterPut,
            String changed,
            StoredRows rows,
            List<String> orphans) {}

    /** What the restart left as it was, and what not. */
    record Restarted(String log, String exported, AdminRoles ofUnfinished, StoredRows rows) {}

    ThreeStarts() {
        String broken = files.document()
                .replace(
                        "\"camille\", \"establishments\": [\"NCE-01\"",
                        "\"camille\", \"establishments\": [\"" + UNKNOWN_CODE + "\"");
        lineOfError =
                (int) broken.substring(0, broken.indexOf(UNKNOWN_CODE)).lines().count();
        write(server.importFolder().resolve("demo-realm.json"), files.realm());
        write(document, broken);
        write(
                document.resolveSibling(LATER + ".json"),
                "{\"establishments\": [{\"code\": \"TRAP\", \"name\": \"Nobody asked for me\"}]}");
        first = startWithError();
        write(document, files.document());
        second = startMended();
        third = startAgain();
    }

    private Failed startWithError() {
        assertThatThrownBy(server::start).isInstanceOf(IllegalStateException.class);
        return new Failed(
                server.log(),
                server.data().rows("select NAME from REALM"),
                server.data().rows("select CODE from KEYSTEAD_ESTABLISHMENT"));
    }

    private Imported startMended() {
        Document imported;
        String exported;
        List<String> people;
        String ofLater;
        String ofLaterAfterPut;
        String changed;
        try (KeysteadServer running = server.start()) {
            TestRealm demo = running.realm("demo");
            imported = demo.keystead().exportDocument();
            exported = export(running, demo);
            people = demo.admin().users().list().stream()
                    .map(UserRepresentation::getUsername)
                    .toList();
            try (TestRealm later = running.createRealm(files.realmNamed(LATER))) {
                ofLater = export(running, later);
                later.as(running.adminToken()).put("/import", files.document()).expect(200);
                ofLaterAfterPut = export(running, later);
            }
            change(demo);
            changed = export(running, demo);
            running.createRealm("{\"realm\": \"" + UNFINISHED + "\", \"enabled\": true}");
        }
        takeRoleAway();
        return new Imported(
                server.log(),
                imported,
                exported,
                people,
                ofLater,
                ofLaterAfterPut,
                changed,
                StoredRows.in(server.data()),
                StoredRows.orphans(server.data()));
    }

    /** Somebody chooses another default, somebody leaves, a hotel is closed for good. */
    private static void change(TestRealm demo) {
        demo.keystead()
                .userEstablishments(idOf(demo, "camille"))
                .replace(Memberships.of("NCE-01", "PAR-01").withDefault("PAR-01"));
        demo.admin().users().get(idOf(demo, "julien.moreau@demo.example")).remove();
        Establishment london = demo.keystead()
                .establishments()
                .search("LON-01", null, null, null, null)
                .get(0);
        demo.keystead()
                .establishments()
                .establishment(String.valueOf(london.id()))
                .delete();
    }

    /** A realm as it is if Keystead was added to the server after it: one of our roles is missing. */
    private void takeRoleAway() {
        String role = "select ID from KEYCLOAK_ROLE where NAME = 'view-accounts' and REALM_ID ="
                + " (select ID from REALM where NAME = '" + UNFINISHED + "')";
        server.data()
                .change(
                        "delete from COMPOSITE_ROLE where CHILD_ROLE in (" + role + ")",
                        "delete from KEYCLOAK_ROLE where ID in (" + role + ")");
    }

    private Restarted startAgain() {
        String exported;
        AdminRoles ofUnfinished;
        try (KeysteadServer running = server.start()) {
            exported = export(running, running.realm("demo"));
            ofUnfinished = AdminRoles.of(management(running.realm(UNFINISHED)));
        }
        return new Restarted(server.log(), exported, ofUnfinished, StoredRows.in(server.data()));
    }

    private static ClientResource management(TestRealm realm) {
        return realm.admin()
                .clients()
                .get(realm.admin()
                        .clients()
                        .findByClientId("realm-management")
                        .get(0)
                        .getId());
    }

    private static String idOf(TestRealm realm, String username) {
        return realm.admin().users().searchByUsername(username, true).get(0).getId();
    }

    private static String export(KeysteadServer running, TestRealm realm) {
        return realm.as(running.adminToken()).get("/export").expect(200).text();
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
