package io.keystead.tests.harness;

import java.util.Map;

/** The keys of the block list on servers of the suite: one that writes, and one from before. */
public final class BlockListKey {

    /** Names them to a server; an empty value is a server without. */
    public static final String VARIABLE = "KC_SPI_KEYSTEAD__BLOCK_LIST__KEYS";

    static final Map<String, String> ENVIRONMENT = Map.of(
            VARIABLE,
            "2027:dGhlIGtleSBvZiB0aGUgc3VpdGUsIHdoaWNoIHdyaXRlcw==,2026:b25lIGZyb20gYmVmb3JlLCB3aGljaCBvbmx5IHJlYWRz");

    private BlockListKey() {}
}
