package io.keystead.tests.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** A test of one {@link Trouble} with every {@link Deed} with which it makes sense. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(EachDeed.Deeds.class)
@interface EachDeed {

    Trouble value();

    /** Those for which {@link Deed} has no reason to leave it out. */
    final class Deeds implements ArgumentsProvider, AnnotationConsumer<EachDeed> {

        private @Nullable Trouble trouble;

        @Override
        public void accept(EachDeed wanted) {
            trouble = wanted.value();
        }

        @Override
        public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            return Stream.of(Deed.values())
                    .filter(deed ->
                            deed.senseless(Objects.requireNonNull(trouble)).isEmpty())
                    .map(Arguments::of);
        }
    }
}
