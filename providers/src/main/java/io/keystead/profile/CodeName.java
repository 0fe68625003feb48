package io.keystead.profile;

/** A country or state: the code that is kept, and its name in words. */
public record CodeName(String code, String name) {}
