package io.keystead.architecture;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** All classes of this module, and only those, whatever package they claim to be in. */
final class MainClasses implements LocationProvider {

    static final Path DIRECTORY = Path.of("target", "classes");

    @Override
    public Set<Location> get(Class<?> testClass) {
        return Set.of(Location.of(DIRECTORY));
    }

    /** A rule may find nothing to look at only as long as the feature it needs has not been written. */
    static boolean lack(String feature) {
        return Files.notExists(DIRECTORY.resolve("io/keystead").resolve(feature));
    }
}
