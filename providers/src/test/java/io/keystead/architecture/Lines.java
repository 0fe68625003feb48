package io.keystead.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Entity;
import java.util.Set;

/** The lines of the architecture as rules, for any root package, so that they can be tried on classes that break them. */
final class Lines {

    /** What features may use of `rest`, errors, paging, the strict reader of JSON and rules of any text: their names begin so. */
    private static final Set<String> SHARED_REST_TYPES =
            Set.of("Error", "JsonBody", "KeysteadError", "KeysteadException", "Page", "Paging", "TextDirection");

    private final String root;

    Lines(String root) {
        this.root = root;
    }

    ArchRule resourcesLeaveStoresToServices() {
        return never(Kind.RESOURCE, Kind.STORE, "a resource authorises and translates; the rules sit in the service");
    }

    ArchRule servicesKnowNoResource() {
        return never(Kind.SERVICE, Kind.RESOURCE, "a service must work without HTTP: imports and tasks call it too");
    }

    ArchRule storesKnowNoService() {
        return never(Kind.STORE, Kind.SERVICE, "a store answers questions; who may ask is decided above it");
    }

    ArchRule storesKnowNoResource() {
        return never(Kind.STORE, Kind.RESOURCE, "a request goes from resource to service to store, never backwards");
    }

    ArchRule entitiesKnowNobodyAbove() {
        return noClasses()
                .that(Kind.ENTITY.classes())
                .should()
                .dependOnClassesThat(Kind.RESOURCE
                        .classes()
                        .or(Kind.SERVICE.classes())
                        .or(Kind.STORE.classes())
                        .or(Kind.GLUE.classes()))
                .because("an entity is a row, and a row calls nobody");
    }

    ArchRule glueCallsServicesOnly() {
        return noClasses()
                .that(Kind.GLUE.classes())
                .should()
                .dependOnClassesThat(Kind.RESOURCE.classes().or(Kind.STORE.classes()))
                .because("what Keycloak calls goes through the same rules as what a person calls: the service");
    }

    ArchRule storesStayInTheirFeature() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(useNoStoreOfAnotherPackage())
                .because("feature A calls feature B's service, or B's rules do not hold for A");
    }

    ArchRule storesArePackagePrivate() {
        return classes()
                .that(Kind.STORE.classes())
                .and()
                .areTopLevelClasses()
                .should()
                .bePackagePrivate()
                .because("a store that others can see is a store that others will use");
    }

    ArchRule featuresKnowNoDoor() {
        return noClasses()
                .that(features())
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".rest..")
                        .and(DescribedPredicate.not(sharedRestTypes()))
                        .or(resideInAPackage(root + ".persistence..")))
                .because(
                        "rest and persistence are tables of contents over the features; only errors and paging are shared");
    }

    ArchRule entitiesAreMapped() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Entity")
                .should()
                .beAnnotatedWith(Entity.class)
                .because("the name promises a table");
    }

    ArchRule mappedClassesAreNamedEntity() {
        return classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveSimpleNameEndingWith("Entity")
                .because("the table is found by the name");
    }

    ArchRule representationsAreRecords() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Representation")
                .should()
                .beRecords()
                .because("what travels as JSON is a value without behaviour");
    }

    ArchRule nothingInKeycloaksPackages() {
        return classes()
                .should()
                .resideInAPackage(root + "..")
                .because("a class in org.keycloak would reach what Keycloak keeps to itself and break at an upgrade");
    }

    ArchRule noStaticState() {
        return fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("two nodes of a cluster must agree, and a static field is one node's opinion");
    }

    ArchRule noReflection() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .orShould()
                .callMethod(Class.class, "forName", String.class)
                .because("what only reflection can reach may change with any patch of Keycloak");
    }

    ArchRule noStandardStreams() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
                "operators read the server's log, in its format and at its levels");
    }

    ArchRule noJavaUtilLogging() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because(
                "Keycloak logs through JBoss Logging");
    }

    private static ArchRule never(Kind caller, Kind called, String because) {
        return noClasses()
                .that(caller.classes())
                .should()
                .dependOnClassesThat(called.classes())
                .because(because);
    }

    private DescribedPredicate<JavaClass> features() {
        return describe(
                "belong to a feature",
                type -> resideInAPackage(root + "..").test(type)
                        && !resideInAPackage(root + ".rest..").test(type)
                        && !resideInAPackage(root + ".persistence..").test(type));
    }

    private static DescribedPredicate<JavaClass> sharedRestTypes() {
        return describe("are error or paging types", type -> SHARED_REST_TYPES.stream()
                .anyMatch(type.getSimpleName()::startsWith));
    }

    /** Of ours: Keycloak calls classes of its own so that hold something else. */
    private ArchCondition<JavaClass> useNoStoreOfAnotherPackage() {
        return new ArchCondition<>("use no store of another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    boolean elsewhere = !target.getPackageName().equals(type.getPackageName());
                    boolean ours = target.getPackageName().startsWith(root + ".");
                    if (elsewhere && ours && Kind.STORE.classes().test(target)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
