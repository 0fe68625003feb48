package io.keystead.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.keystead.architecture.broken.guest.GuestRow;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line, tried on a small house that breaks it. */
final class LinesTest {

    private static final String HOUSE = "io.keystead.architecture.broken";
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(HOUSE);
    private static final Lines LINES = new Lines(HOUSE);

    @ParameterizedTest(name = "{1}")
    @MethodSource("brokenLines")
    void everyLineNamesTheClassThatCrossesIt(ArchRule line, String culprit) {
        assertThat(line.evaluate(BROKEN).getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).contains(culprit));
    }

    static Stream<Arguments> brokenLines() {
        return Stream.of(
                arguments(LINES.resourcesLeaveStoresToServices(), "HotelResource"),
                arguments(LINES.servicesKnowNoResource(), "HotelService"),
                arguments(LINES.storesKnowNoService(), "HotelStore"),
                arguments(LINES.storesKnowNoResource(), "HotelStore"),
                arguments(LINES.entitiesKnowNobodyAbove(), "HotelEntity"),
                arguments(LINES.glueCallsServicesOnly(), "HotelMapper$Factory"),
                arguments(LINES.storesStayInTheirFeature(), "GuestService"),
                arguments(LINES.storesArePackagePrivate(), "HotelStore"),
                arguments(LINES.featuresKnowNoDoor(), "RootResource"),
                arguments(LINES.entitiesAreMapped(), "HotelEntity"),
                arguments(LINES.mappedClassesAreNamedEntity(), "GuestRow"),
                arguments(LINES.representationsAreRecords(), "HotelRepresentation"),
                arguments(new Lines("elsewhere").nothingInKeycloaksPackages(), "HotelStore"),
                arguments(LINES.noStaticState(), "GuestService.last"),
                arguments(LINES.noReflection(), "GuestService"),
                arguments(LINES.noStandardStreams(), "GuestService"),
                arguments(LINES.noJavaUtilLogging(), "GuestService"));
    }

    @Test
    void featuresMayThrowTheErrorsOfRest() {
        JavaClasses polite = new ClassFileImporter().importClasses(GuestRow.class);
        assertThatCode(() -> LINES.featuresKnowNoDoor().check(polite)).doesNotThrowAnyException();
    }
}
