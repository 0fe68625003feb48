package io.keystead.tests.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class, or one method of it, with a browser: besides what {@link KeysteadTest} gives, methods may ask for
 * Playwright's {@code Page} and {@code BrowserContext}, new for each test, and for its {@link Complaints}.
 *
 * <p>On a method it overrides what the class says. The methods of one class run in one thread.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith({KeysteadExtension.class, BrowserExtension.class})
public @interface BrowserTest {

    /** What the browser asks for in {@code Accept-Language}. */
    String locale() default "en";

    /** Pixels. */
    int width() default 1280;

    /** Pixels. */
    int height() default 800;
}
