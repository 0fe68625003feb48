package io.keystead.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A TCP port that nobody listens on. */
final class FreePort {

    /** The failure detection of JGroups listens 50,000 above the port of its cluster. */
    private static final int LAST_FOR_CLUSTER = 15_500;

    private static final int FIRST = 10_000;

    private FreePort() {}

    static int any() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One by which the nodes of a cluster can speak with each other. */
    static int forCluster() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST_FOR_CLUSTER);
            if (isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
