package io.keystead.tests.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class on the running server.
 *
 * <p>Its methods and constructor may ask for {@link KeysteadServer}, {@link TestRealm} (also {@link Another} and {@link
 * Plain} ones) and {@link Mailbox}. All methods of a class share its realms; no two classes do.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(KeysteadExtension.class)
public @interface KeysteadTest {}
