package io.keystead.tests.realm;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Cluster;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;

/** What two servers did that were started together on an empty database. */
@KeysteadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StartedTogetherIT {

    private static final String STARTED = "Bootstrap completed";

    private final List<KeysteadServer> nodes;

    StartedTogetherIT(Cluster cluster) {
        this.nodes = List.of(cluster.first(), cluster.second());
    }

    private Stream<String> starts() {
        return nodes.stream().map(StartedTogetherIT::start);
    }

    /** Not what tests of other classes brought about later. */
    private static String start(KeysteadServer node) {
        try {
            String log = new String(Files.readAllBytes(node.log()), StandardCharsets.UTF_8);
            assertThat(log).contains(STARTED);
            return log.substring(0, log.indexOf(STARTED));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void neverWereTwoClusters() {
        assertThat(starts()).noneMatch(log -> log.contains("MERGED cluster view"));
    }

    @Test
    void madeOurTablesOnce() {
        assertThat(starts().flatMap(String::lines))
                .filteredOn(line -> line.contains("META-INF/keystead/changelog.xml"))
                .singleElement()
                .asString()
                .contains("Initializing database schema");
    }

    @Test
    void reportedNoError() {
        // That two nodes opened connections to each other at once, or told the database of each other, JGroups calls
        // errors.
        assertThat(starts().flatMap(String::lines))
                .filteredOn(line -> line.contains(" ERROR ") && !line.contains(".jgroups."))
                .isEmpty();
    }

    @Test
    void madeOurRolesAndActionOnce() {
        assertThat(nodes).allSatisfy(node -> {
            RealmResource master = node.admin().realm("master");
            String client =
                    master.clients().findByClientId("master-realm").get(0).getId();
            AdminRoles.of(master.clients().get(client)).assertAllExist();
            assertThat(master.flows().getRequiredActions())
                    .extracting(RequiredActionProviderRepresentation::getAlias)
                    .containsOnlyOnce("keystead-select-establishment");
        });
    }
}
