package io.keystead.profile;

import io.keystead.credential.PinAccounts;
import io.keystead.realm.ContactSettings;
import io.keystead.rest.KeysteadException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.validate.ValidatorConfig;

/** Tells people what belongs to their contact data, where they live; Keycloak's own account REST keeps them. */
final class ContactService {

    private static final Set<ContactField> NAMES = Set.of(ContactField.FIRST_NAME, ContactField.LAST_NAME);

    private final KeycloakSession session;
    private final RealmModel realm;

    ContactService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** {@code country} is the one that {@code user} is about to choose; 400 if there is no such country. */
    ContactRepresentation of(UserModel user, @Nullable String country, Locale reader) {
        @Nullable String company = ContactSettings.of(realm).companyCountry().orElse(null);
        ContactRules rules = new ContactRules(country(user, country).orElse(company), company);
        return new ContactRepresentation(
                rules.country(),
                company,
                Countries.names(reader),
                fields(user, rules, reader),
                locked(user),
                new ChangeRequestService(session, realm).recipient(user).isPresent());
    }

    private static Optional<String> country(UserModel user, @Nullable String asked) {
        if (asked != null && !Countries.isKnown(asked)) {
            throw KeysteadException.invalid(
                    "country", "keystead-country-unknown", "must be a country of ISO 3166-1, such as FR");
        }
        return Stream.of(
                        Optional.ofNullable(asked),
                        Optional.ofNullable(user.getFirstAttribute(ContactField.COUNTRY.attribute())))
                .flatMap(Optional::stream)
                .filter(Countries::isKnown)
                .findFirst();
    }

    private List<ContactRepresentation.Field> fields(UserModel user, ContactRules rules, Locale reader) {
        Attributes profile = session.getProvider(UserProfileProvider.class)
                .create(UserProfileContext.ACCOUNT, user)
                .getAttributes();
        return Stream.of(ContactField.values())
                .map(field -> field(user, field, rules, profile.getMetadata(field.attribute()), reader))
                .toList();
    }

    private ContactRepresentation.Field field(
            UserModel user,
            ContactField field,
            ContactRules rules,
            @Nullable AttributeMetadata metadata,
            Locale reader) {
        boolean shown = metadata != null && rules.isShown(field) && !isMissingAddress(user, field);
        boolean required = metadata != null
                && shown
                && rules.isRequired(field)
                && (NAMES.contains(field) || ContactValidator.isAskedFor(user, realm))
                && isDemanded(metadata);
        boolean choice = shown && field == ContactField.STATE && rules.format().hasStateList();
        return new ContactRepresentation.Field(
                field.attribute(),
                shown,
                required,
                choice ? rules.format().states(reader) : null,
                shown ? rules.example(field).orElse(null) : null);
    }

    /** Who signs in with a PIN has no e-mail address to look at. */
    private boolean isMissingAddress(UserModel user, ContactField field) {
        return field == ContactField.EMAIL && PinAccounts.isPinAccount(realm, user);
    }

    /** Unless the realm's user profile says that nobody is asked for this one. */
    private static boolean isDemanded(AttributeMetadata metadata) {
        return metadata.getValidators().stream()
                .filter(validator -> validator.getValidatorId().equals(ContactValidator.ID))
                .allMatch(validator ->
                        ContactValidator.demands(ValidatorConfig.configFromMap(validator.getValidatorConfig())));
    }

    private List<ContactRepresentation.Locked> locked(UserModel user) {
        IssuedDocumentService documents = new IssuedDocumentService(session, realm);
        IssuedDocumentRepresentation document = documents.get(user);
        if (!Boolean.TRUE.equals(document.issued())) {
            return List.of();
        }
        return Stream.of(ContactField.values())
                .filter(documents::isLockable)
                .filter(field -> hasValue(user, field))
                .map(field ->
                        new ContactRepresentation.Locked(field.attribute(), document.reference(), document.date()))
                .toList();
    }

    private static boolean hasValue(UserModel user, ContactField field) {
        @Nullable String value = user.getFirstAttribute(field.attribute());
        return value != null && !value.isBlank();
    }
}
