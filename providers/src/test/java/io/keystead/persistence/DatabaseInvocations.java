package io.keystead.persistence;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/** One invocation of a {@link DatabaseTest} for each {@link DatabaseVendor}. */
final class DatabaseInvocations implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), DatabaseTest.class).stream()
                .flatMap(test -> Stream.of(test.value()))
                .map(Invocation::new);
    }

    private record Invocation(DatabaseVendor vendor) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return vendor.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Resolver(vendor));
        }
    }

    private record Resolver(DatabaseVendor vendor) implements BeforeEachCallback, ParameterResolver {

        /** Before a parameter is resolved: there an abortion would count as a failure. */
        @Override
        public void beforeEach(ExtensionContext context) {
            String reason = vendor.missing().orElse("");
            if (reason.isEmpty()) {
                return;
            }
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(reason + "; with CI=true every database must be there");
            }
            throw new TestAbortedException(reason);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == StoreDatabase.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(DatabaseInvocations.class))
                    .getOrComputeIfAbsent(vendor, DatabaseVendor::start, StoreDatabase.class);
        }
    }
}
