package io.keystead.persistence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs on each database: the method, and {@code @BeforeEach} methods, take a {@link StoreDatabase}.
 *
 * <p>The databases live as long as the run of the tests and are not emptied: a test works in a realm id of its own.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(DatabaseInvocations.class)
public @interface DatabaseTest {

    /** On these only. */
    DatabaseVendor[] value() default {DatabaseVendor.H2, DatabaseVendor.POSTGRESQL, DatabaseVendor.MARIADB};
}
