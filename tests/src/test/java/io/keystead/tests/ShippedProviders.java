package io.keystead.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * What our jars in a distribution offer to Keycloak, as {@link ServiceLoader} sees it.
 *
 * <p>The classes live in a class loader of their own, so that the server's libraries do not meet those of the tests.
 */
final class ShippedProviders implements AutoCloseable {

    private final URLClassLoader libraries;

    ShippedProviders(Path distribution) {
        URL[] jars = Stream.of("lib/lib/boot", "lib/lib/main", "providers")
                .flatMap(folder -> jars(distribution.resolve(folder)))
                .toArray(URL[]::new);
        this.libraries = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
    }

    /** One offer: the name of the SPI, the id of the provider in it. */
    record Offer(String spi, String id, String factory) {}

    List<Offer> offers() {
        return ServiceLoader.load(type("org.keycloak.provider.Spi"), libraries).stream()
                .map(ServiceLoader.Provider::get)
                .flatMap(this::offers)
                .toList();
    }

    private Stream<Offer> offers(Object spi) {
        Class<?> factoryType = (Class<?>) call(spi, "getProviderFactoryClass");
        return ServiceLoader.load(factoryType, libraries).stream()
                .filter(factory -> factory.type().getName().startsWith("io.keystead."))
                .map(factory -> new Offer(
                        (String) call(spi, "getName"),
                        (String) call(factory.get(), "getId"),
                        factory.type().getName()));
    }

    private Class<?> type(String name) {
        try {
            return libraries.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object call(Object target, String getter) {
        try {
            return target.getClass().getMethod(getter).invoke(target);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<URL> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).map(ShippedProviders::url).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        libraries.close();
    }
}
