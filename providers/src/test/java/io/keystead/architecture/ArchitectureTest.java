package io.keystead.architecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(locations = MainClasses.class)
final class ArchitectureTest {

    private static final Lines LINES = new Lines("io.keystead");
    private static final boolean NO_FEATURE_YET = MainClasses.lack("establishment");

    @ArchTest
    static final ArchRule resourcesLeaveStoresToServices = rule(LINES.resourcesLeaveStoresToServices());

    @ArchTest
    static final ArchRule servicesKnowNoResource = rule(LINES.servicesKnowNoResource());

    @ArchTest
    static final ArchRule storesKnowNoService = rule(LINES.storesKnowNoService());

    @ArchTest
    static final ArchRule storesKnowNoResource = rule(LINES.storesKnowNoResource());

    @ArchTest
    static final ArchRule entitiesKnowNobodyAbove = rule(LINES.entitiesKnowNobodyAbove());

    @ArchTest
    static final ArchRule glueCallsServicesOnly = rule(LINES.glueCallsServicesOnly());

    @ArchTest
    static final ArchRule storesStayInTheirFeature = rule(LINES.storesStayInTheirFeature());

    @ArchTest
    static final ArchRule storesArePackagePrivate = rule(LINES.storesArePackagePrivate());

    @ArchTest
    static final ArchRule featuresKnowNoDoor = rule(LINES.featuresKnowNoDoor());

    @ArchTest
    static final ArchRule entitiesAreMapped = rule(LINES.entitiesAreMapped());

    @ArchTest
    static final ArchRule mappedClassesAreNamedEntity = rule(LINES.mappedClassesAreNamedEntity());

    @ArchTest
    static final ArchRule representationsAreRecords = rule(LINES.representationsAreRecords());

    @ArchTest
    static final ArchRule nothingInKeycloaksPackages = rule(LINES.nothingInKeycloaksPackages());

    @ArchTest
    static final ArchRule noStaticState = rule(LINES.noStaticState());

    @ArchTest
    static final ArchRule noReflection = rule(LINES.noReflection());

    @ArchTest
    static final ArchRule noStandardStreams = rule(LINES.noStandardStreams());

    @ArchTest
    static final ArchRule noJavaUtilLogging = rule(LINES.noJavaUtilLogging());

    private static ArchRule rule(ArchRule line) {
        return line.allowEmptyShould(NO_FEATURE_YET);
    }
}
