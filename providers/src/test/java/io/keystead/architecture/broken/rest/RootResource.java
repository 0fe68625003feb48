package io.keystead.architecture.broken.rest;

public final class RootResource {}
