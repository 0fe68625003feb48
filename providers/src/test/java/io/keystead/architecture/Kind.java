package io.keystead.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Pattern;

/** What a class is for, told by its name; a factory and nested classes are of the kind of what they belong to. */
enum Kind {
    RESOURCE("Resource"),
    SERVICE("Service"),
    STORE("Store"),
    ENTITY("Entity"),
    GLUE("Mapper|Action|Validator|Authenticator");

    private final Pattern name;

    Kind(String endings) {
        this.name = Pattern.compile("\\.\\w*(" + endings + ")(Factory)?(\\$.*)?");
    }

    DescribedPredicate<JavaClass> classes() {
        return DescribedPredicate.describe("are of kind " + this, this::includes);
    }

    private boolean includes(JavaClass type) {
        // The array that a switch over an enum makes is called after what it holds.
        JavaClass held = type.getBaseComponentType();
        if (held.isPrimitive()) {
            return false;
        }
        String withoutPackage =
                held.getFullName().substring(held.getPackageName().length());
        return name.matcher(withoutPackage).matches();
    }
}
