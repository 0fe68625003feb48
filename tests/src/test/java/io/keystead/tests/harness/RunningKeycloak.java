package io.keystead.tests.harness;

import java.net.URI;
import java.nio.file.Path;

/** A Keycloak with our jars that answers, wherever it runs; closing it stops it. */
interface RunningKeycloak extends AutoCloseable {

    URI url();

    URI managementUrl();

    Path log();

    /** The name under which the server reaches the machine of the tests, for mail. */
    String testHost();

    @Override
    void close();
}
