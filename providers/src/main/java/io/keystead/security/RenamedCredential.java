package io.keystead.security;

import org.jspecify.annotations.Nullable;

/** What somebody called differently, and how before. */
record RenamedCredential(String id, String type, @Nullable String before, String label) {}
