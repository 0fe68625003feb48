package io.keystead.blocklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One key writes, all read, and none is told. */
final class BlockListKeysTest {

    private static final Contact CAMILLE = Contact.requireEmail("camille@hotel.example");

    @Test
    void theFirstWritesAndAllRead() {
        BlockListKeys keys = BlockListKeys.parse("2027:" + secret("new") + " , 2026:" + secret("old"));
        assertThat(keys.current(BlockListKeysTest::noVault))
                .hasValueSatisfying(key -> assertThat(key.id()).isEqualTo("2027"));
        assertThat(keys.all(BlockListKeysTest::noVault))
                .extracting(BlockListKey::id)
                .containsExactly("2027", "2026");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void withoutAnyThereIsNoBlockList(String option) {
        assertThat(BlockListKeys.parse(option).current(BlockListKeysTest::noVault))
                .isEmpty();
        assertThat(BlockListKeys.parse(option).all(BlockListKeysTest::noVault)).isEmpty();
    }

    @Test
    void aKeyOfTheVaultIsReadWhenItIsNeeded() {
        BlockListKeys keys = BlockListKeys.parse("2027:vault:block-list,2026:" + secret("old"));
        Map<String, String> vault = Map.of("block-list", secret("new") + "\n");
        assertThat(keys.current(name -> Optional.ofNullable(vault.get(name)))).isPresent();
        assertThat(keys.current(BlockListKeysTest::noVault)).isEmpty();
        assertThat(keys.all(BlockListKeysTest::noVault))
                .extracting(BlockListKey::id)
                .containsExactly("2026");
        assertThat(keys.current(name -> Optional.of("too short"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretwithoutid", "a:c2hvcnQ=", "a:not Base64", "a:!!!!", ":x", "a:", "a:vault:", "a:b,"})
    void whatCanNotBeAKeyIsRefusedWithoutBeingTold(String option) {
        assertThatIllegalStateException()
                .isThrownBy(() -> BlockListKeys.parse(option))
                .withMessageStartingWith("--spi-keystead--block-list--keys: ")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("c2hvcnQ=", "secretwithoutid"));
    }

    @Test
    void twoKeysOfOneIdAreRefused() {
        String twice = "a:" + secret("one") + ",a:" + secret("two");
        assertThatIllegalStateException()
                .isThrownBy(() -> BlockListKeys.parse(twice))
                .withMessageEndingWith("two keys have the id a");
    }

    @Test
    void aFingerprintIsOfOneRealmOneKindAndOneKey() {
        BlockListKey key = new BlockListKey("a", "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
        // From another program: printf 'hotel\nEMAIL\ncamille@hotel.example' | openssl dgst -sha256 -hmac …
        assertThat(key.fingerprint("hotel", CAMILLE))
                .isEqualTo("cfc817c4bf7da50c921ec14dfb87fb5287d6bf57ddcd86d9ecc34bdeacf7a682");
        assertThat(key.fingerprint("clinic", CAMILLE)).isNotEqualTo(key.fingerprint("hotel", CAMILLE));
        Contact phone = new Contact(ContactKind.PHONE, CAMILLE.value());
        assertThat(key.fingerprint("hotel", phone)).isNotEqualTo(key.fingerprint("hotel", CAMILLE));
        BlockListKey other = new BlockListKey("a", "another-key-another-key-another-".getBytes(StandardCharsets.UTF_8));
        assertThat(other.fingerprint("hotel", CAMILLE)).isNotEqualTo(key.fingerprint("hotel", CAMILLE));
    }

    private static Optional<String> noVault(String name) {
        return Optional.empty();
    }

    private static String secret(String text) {
        return Base64.getEncoder().encodeToString((text + "-".repeat(32)).getBytes(StandardCharsets.UTF_8));
    }
}
