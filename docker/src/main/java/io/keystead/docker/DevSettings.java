package io.keystead.docker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the environment says about the demo; every {@code KC_*} variable also reaches Keycloak itself.
 *
 * @param environment names and values, as {@link System#getenv()} gives them
 */
record DevSettings(Map<String, String> environment) {

    static final String REALM = "demo";

    private static final String MAIL_FOLDER = "KC_SPI_EMAIL_SENDER__DEFAULT__FOLDER";

    /** So that the demo has a block list; it stands here for everybody to read, and is a key for nothing else. */
    private static final String BLOCK_LIST_KEYS = "KC_SPI_KEYSTEAD__BLOCK_LIST__KEYS";

    private static final String DEMO_KEY = "demo:a2V5c3RlYWQgZGVtbyBrZXksIG5vdCBmb3IgcHJvZHVjdGlvbg==";

    /** So that the demo has a payment company, which is none. */
    private static final String PAYMENT_GATEWAY = "KC_SPI_PAYMENT_GATEWAY__PROVIDER";

    DevSettings {
        environment = Map.copyOf(environment);
    }

    /** What Keycloak is told on top of the environment: port, first administrator, mail folder and so on, unless they were chosen. */
    Map<String, String> defaults(Distribution distribution) {
        Map<String, String> defaults = new HashMap<>();
        defaults.put("KC_HTTP_PORT", Integer.toString(port()));
        defaults.put("KC_BOOTSTRAP_ADMIN_USERNAME", administrator());
        defaults.put("KC_BOOTSTRAP_ADMIN_PASSWORD", administratorPassword());
        defaults.put(MAIL_FOLDER, mailFolder(distribution).toString());
        defaults.put(BLOCK_LIST_KEYS, value(BLOCK_LIST_KEYS, DEMO_KEY));
        defaults.put(PAYMENT_GATEWAY, value(PAYMENT_GATEWAY, "demo"));
        return defaults;
    }

    int port() {
        return port("KC_HTTP_PORT", 8080);
    }

    /** Where the demo application would like to listen; another port will do. */
    int demoAppPort() {
        return port("KEYSTEAD_DEMO_APP_PORT", 8090);
    }

    String administrator() {
        return value("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    }

    String administratorPassword() {
        return value("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
    }

    /** Where mails go that no mail server takes; beside the distribution, so that unpacking it anew leaves them. */
    Path mailFolder(Distribution distribution) {
        return Path.of(
                value(MAIL_FOLDER, distribution.home().resolveSibling("mails").toString()));
    }

    boolean embeddedDatabase() {
        return value("KC_DB", "dev-file").equals("dev-file") && !environment.containsKey("KC_DB_URL");
    }

    /** Where a browser finds Keycloak, without a slash at the end. */
    String address() {
        String hostname = value("KC_HOSTNAME", "");
        if (hostname.contains("://")) {
            return hostname.replaceAll("/+$", "");
        }
        return "http://" + (hostname.isEmpty() ? "localhost" : hostname) + ":" + port() + path();
    }

    String issuer() {
        return address() + "/realms/" + REALM;
    }

    /** Answers once the demo realm was imported; asked directly, whatever name the outside world uses. */
    URI readiness() {
        String host = value("KC_HTTP_HOST", "0.0.0.0");
        String direct = List.of("0.0.0.0", "::", "[::]").contains(host) ? "localhost" : host;
        return URI.create("http://" + direct + ":" + port() + path() + "/realms/" + REALM);
    }

    /** Refuses, in one line that names the way out, when another program listens where Keycloak is to listen. */
    void requireFreePorts() {
        requireFree(port(), "KC_HTTP_PORT", 8081);
        // Keycloak opens its management port only for these.
        if (isTrue("KC_HEALTH_ENABLED") || isTrue("KC_METRICS_ENABLED")) {
            requireFree(port("KC_HTTP_MANAGEMENT_PORT", 9000), "KC_HTTP_MANAGEMENT_PORT", 9001);
        }
    }

    private static void requireFree(int port, String variable, int other) {
        // Both: some systems let a program take all addresses although another one listens on one of them.
        for (InetAddress address : List.of(new InetSocketAddress(0).getAddress(), InetAddress.getLoopbackAddress())) {
            try (ServerSocket socket = new ServerSocket(port, 1, address)) {
                socket.setReuseAddress(true);
            } catch (IOException taken) {
                throw new IllegalStateException("Port " + port + " is taken: stop the program that listens there, or"
                        + " choose another, for example " + variable + "=" + other + " mvn -Pstart");
            }
        }
    }

    private String path() {
        String path = value("KC_HTTP_RELATIVE_PATH", "/").replaceAll("^/+|/+$", "");
        return path.isEmpty() ? "" : "/" + path;
    }

    private int port(String variable, int otherwise) {
        String value = value(variable, Integer.toString(otherwise));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(variable + " must be a port number, not \"" + value + "\"");
        }
    }

    private boolean isTrue(String variable) {
        return Boolean.parseBoolean(value(variable, "false"));
    }

    private String value(String variable, String otherwise) {
        String value = environment.get(variable);
        return value == null || value.isBlank() ? otherwise : value.trim();
    }
}
