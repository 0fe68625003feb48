package io.keystead.profile;

import io.keystead.credential.PinAccounts;
import io.keystead.realm.ContactSettings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.validate.ValidatorConfig;

/**
 * Contact data look as they do in the person's country, at every door; in the account console, whoever signs in with a
 * password is asked for those that a letter or a call needs.
 *
 * <p>What is stored and stays as it is is not judged: an old address must not stop a login or a change of something else.
 */
public final class ContactValidator extends ProfileRule {

    static final String ID = "keystead-contact";

    /** Its setting; {@code false} asks nobody for the attribute. */
    static final String REQUIRED = "required";

    @Override
    public String getId() {
        return ID;
    }

    /** People of a directory write their address here too, but are not asked for it. */
    @Override
    boolean isFor(@Nullable UserModel user) {
        return user == null || user.getServiceAccountClientLink() == null;
    }

    @Override
    Optional<ProfileFault> fault(String value, AttributeContext context, RealmModel realm, ValidatorConfig config) {
        String name = context.getAttribute().getKey();
        Optional<ContactField> field = ContactField.of(name);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        ContactRules rules = rules(context, realm);
        if (value.isBlank()) {
            boolean missing = context.getContext() == UserProfileContext.ACCOUNT
                    && demands(config)
                    && isAskedFor(context.getUser(), realm)
                    && rules.isRequired(field.get());
            return missing ? Optional.of(ProfileFault.of("keysteadContactRequired")) : Optional.empty();
        }
        return isAsStored(name, value, context) ? Optional.empty() : rules.fault(field.get(), value);
    }

    static boolean demands(@Nullable ValidatorConfig config) {
        return config == null || config.getBooleanOrDefault(REQUIRED, true);
    }

    /** Staff with a PIN are known to their employer; of people of a directory, others keep the data. */
    static boolean isAskedFor(@Nullable UserModel user, RealmModel realm) {
        return user != null && !user.isFederated() && !PinAccounts.isPinAccount(realm, user);
    }

    private static ContactRules rules(AttributeContext context, RealmModel realm) {
        @Nullable String company = ContactSettings.of(realm).companyCountry().orElse(null);
        String country = sent(context, ContactField.COUNTRY.attribute());
        return new ContactRules(country.isBlank() ? company : country, company);
    }

    /** In the country in which it was valid. */
    private static boolean isAsStored(String name, String value, AttributeContext context) {
        UserModel user = context.getUser();
        return user != null
                && value.equals(user.getFirstAttribute(name))
                && sent(context, ContactField.COUNTRY.attribute())
                        .equals(stored(user, ContactField.COUNTRY.attribute()));
    }

    private static String stored(UserModel user, String name) {
        @Nullable String value = user.getFirstAttribute(name);
        return value == null ? "" : value;
    }

    private static String sent(AttributeContext context, String name) {
        @Nullable List<String> values = context.getAttributes().get(name);
        return first(values);
    }
}
