package io.keystead.tests.harness;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/** Gives each test a {@link Visit}, and keeps what it saw when it fails. */
final class BrowserExtension
        implements BeforeEachCallback,
                ParameterResolver,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    /** Before a parameter is resolved: there an abortion would count as a failure. */
    @Override
    public void beforeEach(ExtensionContext context) {
        if (Chromium.find(new HarnessSettings()).isPresent()) {
            return;
        }
        String reason = "no Chromium on this machine (Debian: apt install chromium, or -Dkeystead.test.chromium=)";
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(reason + "; with CI=true there must be one");
        }
        throw new TestAbortedException(reason);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Page.class || type == BrowserContext.class || type == Complaints.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Visit visit = context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Visit.class, type -> new Visit(chromium(context).browser(), settings(context)), Visit.class);
        Class<?> type = parameter.getParameter().getType();
        if (type == Page.class) {
            return visit.page();
        }
        return type == BrowserContext.class ? visit.context() : visit.complaints();
    }

    private static Chromium chromium(ExtensionContext context) {
        Store store = KeysteadExtension.outermostClass(context).getStore(NAMESPACE);
        Chromium open = store.get(Chromium.class, Chromium.class);
        if (open != null && !open.browser().isConnected()) {
            store.remove(Chromium.class, Chromium.class).close();
        }
        return store.getOrComputeIfAbsent(
                Chromium.class,
                type -> Chromium.launch(Chromium.find(new HarnessSettings()).orElseThrow()),
                Chromium.class);
    }

    private static BrowserTest settings(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), BrowserTest.class)
                .or(() -> AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), BrowserTest.class, context.getEnclosingTestClasses()))
                .orElseThrow();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withEvidence(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withEvidence(context, failure);
    }

    private static Throwable withEvidence(ExtensionContext context, Throwable failure) {
        Visit visit = context.getStore(NAMESPACE).get(Visit.class, Visit.class);
        if (visit == null || failure instanceof TestAbortedException) {
            return failure;
        }
        Path folder = new HarnessSettings()
                .target()
                .resolve("failures")
                .resolve(context.getRequiredTestClass().getSimpleName() + "."
                        + context.getRequiredTestMethod().getName());
        try {
            visit.keep(folder);
        } catch (PlaywrightException e) {
            failure.addSuppressed(e);
        }
        return Evidence.addTo(
                failure,
                "screenshot and trace: " + folder + "; console: "
                        + visit.complaints().errors() + "; refused: "
                        + visit.complaints().refusals());
    }
}
