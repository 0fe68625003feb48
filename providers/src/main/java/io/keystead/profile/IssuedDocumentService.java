package io.keystead.profile;

import io.keystead.realm.ContactSettings;
import io.keystead.rest.KeysteadException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** For whom documents were issued, as a billing system tells it, and what that locks. */
public final class IssuedDocumentService {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern ONE_LINE = Pattern.compile("\\P{Cntrl}+");

    private final RealmModel realm;
    private final IssuedDocumentStore store;

    public IssuedDocumentService(KeycloakSession session, RealmModel realm) {
        this.realm = realm;
        this.store = new IssuedDocumentStore(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), realm.getId());
    }

    IssuedDocumentRepresentation get(UserModel user) {
        return store.find(user.getId()).map(IssuedDocumentRepresentation::of).orElse(IssuedDocumentRepresentation.NONE);
    }

    /** Whether {@code user} can not change this attribute by himself. */
    boolean locks(UserModel user, String attribute) {
        return ContactField.of(attribute).filter(this::isLockable).isPresent()
                && store.find(user.getId()).isPresent();
    }

    /** Whether documents lock this field in this realm. */
    boolean isLockable(ContactField field) {
        Optional<ContactSettings.LockedData> data =
                switch (field) {
                    case COUNTRY -> Optional.of(ContactSettings.LockedData.COUNTRY);
                    case VAT_NUMBER -> Optional.of(ContactSettings.LockedData.VAT);
                    case FIRST_NAME, LAST_NAME, COMPANY_NAME -> Optional.of(ContactSettings.LockedData.NAME);
                    default -> Optional.empty();
                };
        return data.filter(ContactSettings.of(realm).lockedAfterDocuments()::contains)
                .isPresent();
    }

    /** Whether anything changed; 400 naming the field, 409 if two told it at once. */
    boolean change(UserModel user, IssuedDocumentRepresentation wanted) {
        require(wanted);
        if (wanted.equals(get(user))) {
            return false;
        }
        Optional<IssuedDocumentEntity> row = store.find(user.getId());
        if (Boolean.TRUE.equals(wanted.issued())) {
            row.orElseGet(() -> store.add(user.getId())).name(wanted.reference(), wanted.date());
        } else {
            row.ifPresent(store::remove);
        }
        try {
            store.flush();
        } catch (ModelException e) {
            throw KeysteadException.conflict(
                    "issued", "keystead-documents-changed", "somebody else has just told the same");
        }
        return true;
    }

    private static void require(IssuedDocumentRepresentation wanted) {
        if (wanted.issued() == null) {
            throw KeysteadException.invalid("issued", "keystead-documents-invalid", "must be true or false");
        }
        requireNoneOf(wanted.issued(), "reference", wanted.reference());
        requireNoneOf(wanted.issued(), "date", wanted.date());
        String reference = wanted.reference();
        if (reference != null
                && (reference.isBlank()
                        || reference.length() > IssuedDocumentEntity.MAX_REFERENCE
                        || !ONE_LINE.matcher(reference).matches())) {
            throw KeysteadException.invalid(
                    "reference", "keystead-documents-invalid", "must be 1 to 255 characters on one line");
        }
        String date = wanted.date();
        if (date != null && !isDay(date)) {
            throw KeysteadException.invalid("date", "keystead-documents-invalid", "must be a day such as 2026-01-05");
        }
    }

    private static void requireNoneOf(boolean issued, String field, @Nullable String value) {
        if (!issued && value != null) {
            throw KeysteadException.invalid(field, "keystead-documents-invalid", "must be absent if none is issued");
        }
    }

    private static boolean isDay(String date) {
        try {
            return DAY.matcher(date).matches() && LocalDate.parse(date) != null;
        } catch (DateTimeException noDay) {
            return false;
        }
    }
}
