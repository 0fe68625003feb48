package io.keystead.profile;

import io.keystead.account.EmailChangeService;
import io.keystead.credential.PinAccounts;
import io.keystead.realm.ContactSettings;
import io.keystead.rest.KeysteadException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;

/** Tells people what belongs to their contact data, where they live; Keycloak's own account REST keeps them. */
final class ContactService {

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
        EmailChangeService email = new EmailChangeService(session, realm);
        return new ContactRepresentation(
                rules.country(),
                company,
                Countries.names(reader),
                fields(user, rules, reader),
                locked(user),
                new ChangeRequestService(session, realm).recipient(user).isPresent(),
                email.isOffered(user),
                email.pending(user).orElse(null));
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
        ContactForm form = new ContactForm(
                profile,
                rules,
                ContactValidator.isAskedFor(user, realm),
                !PinAccounts.isPinAccount(realm, user),
                reader);
        return Stream.of(ContactField.values()).map(form::field).toList();
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
