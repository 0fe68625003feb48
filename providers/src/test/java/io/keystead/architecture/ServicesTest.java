package io.keystead.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.provider.ProviderFactory;

/** A provider that is not registered, or registered wrongly, is missing without a word until somebody needs it. */
final class ServicesTest {

    private static final Services OURS = new Services(MainClasses.DIRECTORY);

    @Test
    void everyRegisteredClassLoadsAndImplementsItsInterface() throws IOException {
        assertThat(OURS.entries().stream().flatMap(entry -> entry.faults().stream()))
                .isEmpty();
    }

    @Test
    void everyFactoryIsRegisteredExactlyOnce() throws IOException {
        assertThat(concreteFactories())
                .allSatisfy(factory -> assertThat(OURS.registrations().getOrDefault(factory, List.of()))
                        .as("META-INF/services files that name %s", factory)
                        .hasSize(1));
    }

    @Test
    void aWrongEntryIsNamedWithItsFault(@TempDir Path classes) throws IOException {
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(services.resolve("java.util.List"), "java.lang.String # no list\n\nno.such.Type\n");
        assertThat(new Services(classes).entries().stream().flatMap(entry -> entry.faults().stream()))
                .satisfiesExactly(
                        fault -> assertThat(fault).isEqualTo("java.lang.String does not implement java.util.List"),
                        fault -> assertThat(fault).contains("no.such.Type", "does not load"));
    }

    private static List<String> concreteFactories() {
        return new ClassFileImporter()
                .importPath(MainClasses.DIRECTORY).stream()
                        .filter(type -> type.isAssignableTo(ProviderFactory.class))
                        .filter(type ->
                                !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .toList();
    }
}
