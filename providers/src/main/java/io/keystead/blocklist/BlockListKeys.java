package io.keystead.blocklist;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultStringSecret;

/**
 * The keys of the block list, as the server was told with {@value #OPTION}: {@code id:secret} or {@code id:vault:name},
 * separated by commas; a secret is Base64 of at least 32 bytes. The first one writes, all of them read.
 */
public final class BlockListKeys {

    public static final String OPTION = "spi-keystead--block-list--keys";

    private static final Logger LOG = Logger.getLogger(BlockListKeys.class);
    private static final int MIN_BYTES = 32;
    private static final Pattern ENTRY =
            Pattern.compile("\\s*(?<id>[A-Za-z0-9._-]{1,36}):(?:vault:(?<name>[^\\s,:]+)|(?<secret>[^\\s,:]+))\\s*");

    private final List<Entry> entries;

    private BlockListKeys(List<Entry> entries) {
        this.entries = entries;
    }

    /** Throws {@link IllegalStateException}, without saying a secret, if they can not be read. */
    public static BlockListKeys configured() {
        return parse(Config.scope("keystead", "block-list").get("keys"));
    }

    static BlockListKeys parse(@Nullable String option) {
        List<Entry> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String text : option == null || option.isBlank() ? new String[0] : option.split(",", -1)) {
            Entry entry = entry(text);
            if (!ids.add(entry.id())) {
                throw new IllegalStateException("--" + OPTION + ": two keys have the id " + entry.id());
            }
            entries.add(entry);
        }
        return new BlockListKeys(entries);
    }

    private static Entry entry(String text) {
        Matcher matcher = ENTRY.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException("--" + OPTION + ": each key is written id:secret or id:vault:name");
        }
        String id = matcher.group("id");
        @Nullable String name = matcher.group("name");
        if (name != null) {
            return new Entry(id, vault -> vault.apply(name).flatMap(secret -> ofVault(id, secret)));
        }
        BlockListKey key = key(id, matcher.group("secret"));
        return new Entry(id, vault -> Optional.of(key));
    }

    /** A vault is asked while people wait for a mail: what it says wrong is like nothing, and in the log. */
    private static Optional<BlockListKey> ofVault(String id, String secret) {
        try {
            return Optional.of(key(id, secret));
        } catch (IllegalStateException e) {
            LOG.error(e.getMessage());
            return Optional.empty();
        }
    }

    private static BlockListKey key(String id, String secret) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(secret.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("--" + OPTION + ": the key " + id + " is not Base64");
        }
        if (bytes.length < MIN_BYTES) {
            throw new IllegalStateException(
                    "--" + OPTION + ": the key " + id + " is shorter than " + MIN_BYTES + " bytes");
        }
        return new BlockListKey(id, bytes);
    }

    /** The one that writes; empty if there is none, or the vault does not have it. */
    Optional<BlockListKey> current(Function<String, Optional<String>> vault) {
        return entries.stream().findFirst().flatMap(first -> first.find().apply(vault));
    }

    /** All that read. */
    List<BlockListKey> all(Function<String, Optional<String>> vault) {
        return entries.stream()
                .flatMap(entry -> entry.find().apply(vault).stream())
                .toList();
    }

    /** Keycloak's vault, as this realm sees it. */
    static Function<String, Optional<String>> vaultOf(KeycloakSession session) {
        return name -> {
            try (VaultStringSecret secret = session.vault().getStringSecret("${vault." + name + "}")) {
                return secret.get();
            }
        };
    }

    /** A key, or where the vault has it. */
    private record Entry(String id, Function<Function<String, Optional<String>>, Optional<BlockListKey>> find) {}
}
