package io.keystead.account;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;

/** The fields of an account that its user profile keeps; absent ones are left as they are, empty ones are cleared. */
record AccountFields(Map<String, String> values) {

    /** The fields by the names they have in JSON and in the user profile alike. */
    static AccountFields of(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String locale,
            @Nullable String jobTitle,
            @Nullable String gender,
            @Nullable Boolean employee,
            @Nullable String phoneNumber) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, UserModel.FIRST_NAME, firstName);
        put(values, UserModel.LAST_NAME, lastName);
        put(values, UserModel.LOCALE, locale);
        put(values, AccountProfile.JOB_TITLE, jobTitle);
        put(values, AccountProfile.GENDER, gender);
        put(values, AccountProfile.EMPLOYEE, employee);
        put(values, AccountProfile.PHONE_NUMBER, phoneNumber);
        return new AccountFields(values);
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
