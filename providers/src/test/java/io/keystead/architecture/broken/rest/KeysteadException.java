package io.keystead.architecture.broken.rest;

public final class KeysteadException extends RuntimeException {}
