package io.keystead.tests.container;

import io.keystead.tests.harness.HarnessSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.utility.DockerImageName;

/** The image of {@code docker/Dockerfile}, built by the engine of this machine. */
final class KeysteadImage {

    private final HarnessSettings settings;

    KeysteadImage(HarnessSettings settings) {
        this.settings = settings;
    }

    /** Its name, once it is built; aborts the tests, saying why, on a machine that can not build it. */
    String build() {
        requireEngine();
        requireBase();
        return new ImageFromDockerfile()
                .withDockerfile(dockerfile())
                .withBuildArg("KEYCLOAK_IMAGE", settings.image())
                .get();
    }

    /** Not a failure even with CI=true: an engine can not be had everywhere, and the log of the CI says so. */
    private static void requireEngine() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new TestAbortedException("no Docker engine answers: the image is not tested on this machine");
        }
    }

    private void requireBase() {
        try {
            new RemoteDockerImage(DockerImageName.parse(settings.image())).get();
        } catch (ContainerFetchException e) {
            throw new TestAbortedException(
                    "the engine can not get " + settings.image() + "; name another with -Dkeystead.test.image=", e);
        }
    }

    private Path dockerfile() {
        Path folder = settings.projectRoot().resolve("docker").toAbsolutePath();
        if (!Files.isDirectory(folder.resolve("target/bundle"))) {
            throw new IllegalStateException("no jars in " + folder + "/target/bundle: build the module docker first");
        }
        return folder.resolve("Dockerfile");
    }
}
