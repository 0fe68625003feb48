package io.keystead.tests.harness;

import io.keystead.tests.harness.RealmBlueprint.Kind;
import io.keystead.tests.openapi.OpenApiContract;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Gives tests what they ask for; JUnit's stores keep it and close it at the end of the class or of the suite. */
final class KeysteadExtension
        implements ParameterResolver, TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {

    private static final Namespace NAMESPACE = Namespace.create(KeysteadExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == KeysteadServer.class
                || type == TestRealm.class
                || type == Mailbox.class
                || type == Cluster.class
                || type == SharedRealm.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == KeysteadServer.class) {
            return server(context);
        }
        if (type == Cluster.class) {
            return cluster(context);
        }
        if (type == SharedRealm.class) {
            return sharedRealm(context);
        }
        return type == Mailbox.class ? server(context).mailbox() : realm(parameter, context);
    }

    static KeysteadServer server(ExtensionContext context) {
        return suite(context)
                .getOrComputeIfAbsent(
                        KeysteadServer.class,
                        type -> KeysteadServer.start(new HarnessSettings()),
                        KeysteadServer.class);
    }

    private static Cluster cluster(ExtensionContext context) {
        return suite(context)
                .getOrComputeIfAbsent(Cluster.class, type -> Cluster.start(new HarnessSettings()), Cluster.class);
    }

    private static SharedRealm sharedRealm(ExtensionContext context) {
        ExtensionContext testClass = outermostClass(context);
        return testClass
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        SharedRealm.class,
                        type -> SharedRealm.create(
                                cluster(context), contract(context), realmName(testClass.getRequiredTestClass())),
                        SharedRealm.class);
    }

    private static TestRealm realm(ParameterContext parameter, ExtensionContext context) {
        Kind kind = parameter.isAnnotated(Plain.class)
                ? Kind.PLAIN
                : parameter.isAnnotated(Shipped.class) ? Kind.SHIPPED : Kind.BARE;
        String key = "realm-" + kind + (parameter.isAnnotated(Another.class) ? "-another" : "");
        ExtensionContext testClass = outermostClass(context);
        return testClass
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        key,
                        ignored -> TestRealm.create(
                                server(context),
                                contract(context),
                                new RealmBlueprint(realmName(testClass.getRequiredTestClass()), kind)),
                        TestRealm.class);
    }

    private static OpenApiContract contract(ExtensionContext context) {
        return suite(context).getOrComputeIfAbsent(OpenApiContract.class, type -> contract(), OpenApiContract.class);
    }

    static OpenApiContract contract() {
        return OpenApiContract.lazily(new HarnessSettings().projectRoot().resolve("docs/openapi.yaml"));
    }

    private static Store suite(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
    }

    /** Nested classes share the realms of the class around them. */
    static ExtensionContext outermostClass(ExtensionContext context) {
        return context.getParent()
                .filter(parent -> parent.getTestClass().isPresent())
                .map(KeysteadExtension::outermostClass)
                .orElse(context);
    }

    private static String realmName(Class<?> testClass) {
        String suffix = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        return testClass.getSimpleName().toLowerCase(Locale.ROOT) + "-" + suffix;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withEvidence(context, failure);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withEvidence(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withEvidence(context, failure);
    }

    private static Throwable withEvidence(ExtensionContext context, Throwable failure) {
        List<String> logs = new ArrayList<>();
        started(context, KeysteadServer.class).ifPresent(server -> logs.add("server log: " + server.log()));
        started(context, Cluster.class)
                .ifPresent(cluster -> cluster.nodes().forEach(node -> logs.add("log of a node: " + node.log())));
        return logs.isEmpty() ? failure : Evidence.addTo(failure, String.join("; ", logs));
    }

    /** Empty, too, if it could not start: the store throws that again, which would hide what failed now. */
    private static <T> Optional<T> started(ExtensionContext context, Class<T> type) {
        try {
            return Optional.ofNullable(suite(context).get(type, type));
        } catch (RuntimeException notStarted) {
            return Optional.empty();
        }
    }
}
