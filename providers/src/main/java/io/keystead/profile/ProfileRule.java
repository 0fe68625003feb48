package io.keystead.profile;

import io.keystead.realm.RealmSettings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.validate.SimpleValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

/** A validator of one attribute, which says nothing in realms without Keystead and of people whom others keep. */
abstract class ProfileRule implements SimpleValidator {

    /** Message key of what is wrong with {@code value}, empty text for none; empty if all is well. */
    abstract Optional<String> fault(String value, AttributeContext context, RealmModel realm);

    @Override
    public final ValidationContext validate(
            Object input, String inputHint, ValidationContext context, @Nullable ValidatorConfig config) {
        RealmModel realm = context.getSession().getContext().getRealm();
        AttributeContext attribute =
                UserProfileAttributeValidationContext.from(context).getAttributeContext();
        if (realm != null && RealmSettings.of(realm).enabled() && isOurs(attribute.getUser())) {
            fault(first(input), attribute, realm)
                    .ifPresent(key -> context.addError(new ValidationError(getId(), inputHint, key)));
        }
        return context;
    }

    private static boolean isOurs(@Nullable UserModel user) {
        return user == null || (!user.isFederated() && user.getServiceAccountClientLink() == null);
    }

    private static String first(@Nullable Object input) {
        return input instanceof List<?> values && !values.isEmpty() && values.get(0) != null
                ? values.get(0).toString()
                : "";
    }
}
