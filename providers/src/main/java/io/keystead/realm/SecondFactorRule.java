package io.keystead.realm;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/** Who must have a second factor beside his secret. */
public enum SecondFactorRule {

    /** Nobody; whoever has one is asked for it. */
    OPTIONAL,

    /** Whoever has administration rights. */
    ADMINISTRATORS;

    public static final String ATTRIBUTE = "keystead.second-factor";

    public static SecondFactorRule of(RealmModel realm) {
        return of(realm.getAttribute(ATTRIBUTE));
    }

    /** Absent is optional; what is neither is the stricter one, as a slip of the pen must not open a door. */
    static SecondFactorRule of(@Nullable String attribute) {
        return attribute == null || attribute.isBlank() || attribute.strip().equals("optional")
                ? OPTIONAL
                : ADMINISTRATORS;
    }
}
