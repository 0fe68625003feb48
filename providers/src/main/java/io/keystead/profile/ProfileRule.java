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

/** A validator of one attribute, which says nothing in realms without Keystead and of people it is not for. */
abstract class ProfileRule implements SimpleValidator {

    /** What is wrong with {@code value}, empty text for none; empty if all is well. */
    abstract Optional<ProfileFault> fault(
            String value, AttributeContext context, RealmModel realm, ValidatorConfig config);

    /** Null is somebody who is just being created. Not for people whom others keep, unless a rule says so. */
    boolean isFor(@Nullable UserModel user) {
        return user == null || (!user.isFederated() && user.getServiceAccountClientLink() == null);
    }

    @Override
    public final ValidationContext validate(
            Object input, String inputHint, ValidationContext context, @Nullable ValidatorConfig config) {
        RealmModel realm = context.getSession().getContext().getRealm();
        AttributeContext attribute =
                UserProfileAttributeValidationContext.from(context).getAttributeContext();
        if (realm != null && RealmSettings.of(realm).enabled() && isFor(attribute.getUser())) {
            fault(first(input), attribute, realm, config == null ? ValidatorConfig.EMPTY : config)
                    .ifPresent(fault -> context.addError(new ValidationError(
                            getId(), inputHint, fault.key(), fault.params().toArray())));
        }
        return context;
    }

    static String first(@Nullable Object input) {
        return input instanceof List<?> values && !values.isEmpty() && values.get(0) != null
                ? values.get(0).toString()
                : "";
    }
}
