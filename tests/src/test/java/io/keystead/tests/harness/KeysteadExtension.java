package io.keystead.tests.harness;

import io.keystead.tests.harness.RealmBlueprint.Kind;
import io.keystead.tests.openapi.OpenApiContract;
import java.util.HexFormat;
import java.util.Locale;
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
        return type == KeysteadServer.class || type == TestRealm.class || type == Mailbox.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == KeysteadServer.class) {
            return server(context);
        }
        return type == Mailbox.class ? new Mailbox(server(context).mail()) : realm(parameter, context);
    }

    static KeysteadServer server(ExtensionContext context) {
        return suite(context)
                .getOrComputeIfAbsent(
                        KeysteadServer.class,
                        type -> KeysteadServer.start(new HarnessSettings()),
                        KeysteadServer.class);
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
        KeysteadServer server = suite(context).get(KeysteadServer.class, KeysteadServer.class);
        return server == null ? failure : Evidence.addTo(failure, "server log: " + server.log());
    }
}
