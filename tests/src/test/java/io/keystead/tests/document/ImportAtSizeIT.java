package io.keystead.tests.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.TestRealm;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** There and back: 20,000 establishments and 60,000 memberships on H2; {@code AtSizeIT} has five times as many, on PostgreSQL. */
@KeysteadTest
final class ImportAtSizeIT {

    private static final int ESTABLISHMENTS = 20_000;
    private static final int PEOPLE = 150;
    private static final int MEMBERSHIPS_EACH = 400;

    @Test
    void isExportedAsItWasImported(KeysteadServer server) {
        String document = document();
        try (TestRealm realm = realmWithPeople(server);
                TestRealm empty = realmWithPeople(server)) {
            Answer report = imported(server, realm, document);
            assertThat(report.at("/establishments/created").asInt()).isEqualTo(ESTABLISHMENTS);
            assertThat(report.at("/members/created").asInt()).isEqualTo(PEOPLE);
            assertThat(imported(server, realm, document).at("/unchanged").asInt())
                    .isEqualTo(ESTABLISHMENTS + PEOPLE);
            String exported = exported(server, realm);
            assertThat(Exported.withoutAccounts(exported)).isEqualTo(document);
            imported(server, empty, exported);
            assertThat(exported(server, empty)).isEqualTo(exported);
        }
    }

    private static Answer imported(KeysteadServer server, TestRealm realm, String document) {
        return realm.as(server.adminToken()).putGzipped("/import", document).expect(200);
    }

    private static String exported(KeysteadServer server, TestRealm realm) {
        return realm.as(server.adminToken()).download("/export").expect(200).text();
    }

    private static String document() {
        LargeDocument document = new LargeDocument(ESTABLISHMENTS);
        for (int person = 0; person < PEOPLE; person++) {
            int first = person * (ESTABLISHMENTS - MEMBERSHIPS_EACH) / PEOPLE;
            document.member(
                    "person-%05d".formatted(person), first + 1, IntStream.range(first, first + MEMBERSHIPS_EACH));
        }
        return document.json();
    }

    private static TestRealm realmWithPeople(KeysteadServer server) {
        String people = IntStream.range(0, PEOPLE)
                .mapToObj("{\"username\":\"person-%05d\",\"enabled\":true}"::formatted)
                .collect(Collectors.joining(","));
        return server.createRealm(
                """
                {"realm": "at-size-%s", "enabled": true, "attributes": {"keystead.enabled": "true"}, "users": [%s]}
                """
                        .formatted(UUID.randomUUID(), people));
    }
}
