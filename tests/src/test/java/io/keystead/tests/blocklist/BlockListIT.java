package io.keystead.tests.blocklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keystead.tests.harness.Another;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestRealm;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adding, asking, removing and counting: whoever has the address may ask about it, and nobody reads the list. */
@KeysteadTest
final class BlockListIT {

    private final Rest rest;
    private final String name = "camille" + UUID.randomUUID();

    BlockListIT(TestRealm realm, KeysteadServer server) {
        this.rest = realm.as(server.adminToken());
    }

    @Test
    void anAddressIsFoundInAnySpellingWithItsNote() {
        rest.post(
                        "/block-list",
                        Map.of("email", " " + name.toUpperCase(Locale.ROOT) + "@HÔTEL.example", "note", "à sa demande"))
                .expect(204);
        Answer found = check("email", name + "@xn--htel-vqa.example").expect(200);
        assertThat(found.at("/blocked").asBoolean()).isTrue();
        assertThat(found.at("/note").asText()).isEqualTo("à sa demande");
        assertThat(found.at("/since").asLong()).isCloseTo(System.currentTimeMillis(), within(600_000L));
        assertThat(found.text()).doesNotContain(name);
        assertThat(isBlocked("email", name + "+news@hôtel.example")).isFalse();
    }

    @Test
    void aNumberIsFoundInAnySpelling() {
        String digits = Long.toString(ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999));
        rest.post("/block-list", Map.of("phone", "+33 " + digits.substring(0, 3) + "." + digits.substring(3)))
                .expect(204);
        assertThat(isBlocked("phone", "+33-" + digits)).isTrue();
        assertThat(isBlocked("phone", "+34" + digits)).isFalse();
    }

    @Test
    void addingTwiceIsOneEntryAndRemovingEndsIt() {
        Map<String, String> contact = Map.of("email", name + "@hotel.example", "note", "on the phone");
        long before = count();
        rest.post("/block-list", contact).expect(204);
        rest.post("/block-list", contact).expect(204);
        assertThat(count()).isEqualTo(before + 1);
        rest.post("/block-list/remove", contact).expect(204);
        assertThat(count()).isEqualTo(before);
        assertThat(isBlocked("email", name + "@hotel.example")).isFalse();
        Answer gone = rest.post("/block-list/remove", contact).expect(404);
        assertThat(gone.at("/error").asText()).isEqualTo("keystead-contact-not-blocked");
    }

    @Test
    void whoIsBlockedHereIsNotThere(@Another TestRealm other, KeysteadServer server) {
        rest.post("/block-list", Map.of("email", name + "@hotel.example")).expect(204);
        Rest there = other.as(server.adminToken());
        Answer answer = there.post("/block-list/check", Map.of("email", name + "@hotel.example"))
                .expect(200);
        assertThat(answer.at("/blocked").asBoolean()).isFalse();
        assertThat(there.get("/block-list/count").expect(200).at("/count").asLong())
                .isZero();
    }

    @Test
    void removingNeedsAReason() {
        Map<String, String> contact = Map.of("email", name + "@hotel.example");
        rest.post("/block-list", contact).expect(204);
        assertThat(rest.post("/block-list/remove", contact)
                        .expect(400)
                        .at("/field")
                        .asText())
                .isEqualTo("note");
        assertThat(isBlocked("email", name + "@hotel.example")).isTrue();
    }

    @Test
    void aNoteDoesNotSayWhoItIs() {
        Answer refused = rest.post(
                        "/block-list",
                        Map.of("email", name + "@hotel.example", "note", "from " + name + "@Hotel.Example"))
                .expect(400);
        assertThat(refused.at("/error").asText()).isEqualTo("keystead-note-names-contact");
        assertThat(refused.text()).doesNotContain(name);
        rest.post("/block-list", Map.of("email", name + "@hotel.example", "note", "x".repeat(256)))
                .expect(400);
        rest.post("/block-list", Map.of("email", name + "@hotel.example", "note", "two\nlines"))
                .expect(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"email\":\"camille\"}",
                "{\"email\":\"\"}",
                "{\"email\":7}",
                "{\"phone\":\"0612345678\"}",
                "{\"email\":\"a@b.example\",\"phone\":\"+33612345678\"}",
                "{\"address\":\"a@b.example\"}",
                "[]",
                "no JSON",
            })
    void whatIsNoContactIsRefused(String body) {
        for (String path : new String[] {"", "/check", "/remove"}) {
            rest.post("/block-list" + path, body).expect(400);
        }
    }

    private Answer check(String kind, String contact) {
        return rest.post("/block-list/check", Map.of(kind, contact));
    }

    private boolean isBlocked(String kind, String contact) {
        return check(kind, contact).expect(200).at("/blocked").asBoolean();
    }

    private long count() {
        return rest.get("/block-list/count").expect(200).at("/count").asLong();
    }
}
