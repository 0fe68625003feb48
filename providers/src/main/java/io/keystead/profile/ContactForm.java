package io.keystead.profile;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.Attributes;
import org.keycloak.validate.ValidatorConfig;

/**
 * The fields of one person's contact data: what the realm's user profile has of what fits the country.
 *
 * @param asked whether the person is asked for what a letter and a call need
 * @param withEmail whether the person has an e-mail address to look at
 */
record ContactForm(Attributes profile, ContactRules rules, boolean asked, boolean withEmail, Locale reader) {

    ContactRepresentation.Field field(ContactField field) {
        boolean shown = profile.getMetadata(field.attribute()) != null
                && rules.isShown(field)
                && (field != ContactField.EMAIL || withEmail);
        boolean choice = shown && field == ContactField.STATE && rules.format().hasStateList();
        return new ContactRepresentation.Field(
                field.attribute(),
                shown,
                shown && isRequired(field),
                choice ? rules.format().states(reader) : null,
                shown ? rules.example(field).orElse(null) : null);
    }

    /** By the realm's user profile itself, or by our rules; never what the person can not write. */
    private boolean isRequired(ContactField field) {
        String name = field.attribute();
        boolean demanded = asked && rules.isRequired(field) && isDemanded(profile.getMetadata(name));
        return !profile.isReadOnly(name) && (demanded || profile.isRequired(name));
    }

    private static boolean isDemanded(@Nullable AttributeMetadata metadata) {
        return metadata != null
                && metadata.getValidators().stream()
                        .filter(validator -> validator.getValidatorId().equals(ContactValidator.ID))
                        .anyMatch(validator -> ContactValidator.demands(
                                ValidatorConfig.configFromMap(validator.getValidatorConfig())));
    }
}
