package io.keystead.docker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs the demo in the foreground until somebody stops it: {@code mvn -Pstart}. */
public final class DevServer {

    /** The first start builds Keycloak and creates its database; two slow cores need minutes. */
    private static final Duration FIRST_START = Duration.ofMinutes(15);

    private final Distribution distribution;
    private final DevSettings settings;
    private final AtomicBoolean stopping = new AtomicBoolean();

    private DevServer(Distribution distribution, DevSettings settings) {
        this.distribution = distribution;
        this.settings = settings;
    }

    /** The argument is the home of the distribution. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new DevServer(new Distribution(Path.of(arguments[0])), new DevSettings(System.getenv())).run();
    }

    private void run() throws IOException, InterruptedException {
        settings.requireFreePorts();
        KeycloakProcess keycloak = distribution
                .command("start-dev", "--import-realm")
                .with(settings.defaults(distribution))
                .start(settings.readiness());
        stopWithThisProcess(keycloak);
        try (keycloak;
                DemoApp demoApp = DemoApp.start(settings.demoAppPort(), settings.issuer())) {
            keycloak.awaitReady(FIRST_START);
            if (!stopping.get()) {
                System.out.println(new Welcome(settings, distribution, demoApp.address()));
            }
            throw new IllegalStateException("Keycloak ended by itself with exit code " + keycloak.awaitExit());
        } finally {
            if (stopping.get()) {
                // Maven is being stopped: neither go on with the next module nor report the end as a failure.
                new CountDownLatch(1).await();
            }
        }
    }

    /** Ctrl-C reaches kc.sh and us, TERM perhaps only us: in both cases Keycloak is gone before this process is. */
    private void stopWithThisProcess(KeycloakProcess keycloak) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stopping.set(true);
                            keycloak.close();
                            System.out.println("Keystead stopped.");
                        },
                        "stop-keycloak"));
    }
}
