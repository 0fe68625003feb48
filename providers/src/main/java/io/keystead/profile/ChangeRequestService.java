package io.keystead.profile;

import io.keystead.handover.AdminSeatService;
import io.keystead.mail.MailService;
import io.keystead.mail.MailText;
import io.keystead.mail.PersonName;
import io.keystead.rest.KeysteadException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Asks the account administrator by mail to change what somebody can not change himself any more. */
final class ChangeRequestService {

    private static final Duration PAUSE = Duration.ofDays(1);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final MailService mails;

    ChangeRequestService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.mails = new MailService(session, realm);
    }

    /**
     * Sends it, once a day.
     *
     * @throws KeysteadException 400 naming the field, 409 if there is nobody to ask, 429 if he has asked today, 503 if the mail
     *     can not be sent
     */
    void send(UserModel user, ChangeRequestRepresentation wanted) {
        ChangeRequest request = ChangeRequest.of(wanted);
        if (!new IssuedDocumentService(session, realm)
                .locks(user, request.field().attribute())) {
            throw KeysteadException.invalid(
                    "field", "keystead-change-request-invalid", "is not locked: change it yourself");
        }
        UserModel administrator = administrator(user).orElseThrow(ChangeRequestService::nobody);
        mails.requireCanSend();
        String today = "keystead-change-request-" + user.getId();
        if (!session.singleUseObjects().putIfAbsent(today, PAUSE.toSeconds())) {
            throw KeysteadException.tooOften(
                    "keystead-change-requested", "you have asked already; ask again tomorrow, or call");
        }
        try {
            mails.send(administrator, administrator.getEmail(), text(user, administrator, request));
        } catch (KeysteadException notSent) {
            session.singleUseObjects().remove(today);
            throw notSent;
        }
    }

    /** Whom {@code user} may ask; empty if nobody, or no mail, would get there. */
    Optional<UserModel> recipient(UserModel user) {
        return mails.canSend() ? administrator(user) : Optional.empty();
    }

    /** Not himself: he has the console for it. */
    private Optional<UserModel> administrator(UserModel user) {
        return new AdminSeatService(session, realm)
                .holderId()
                .filter(id -> !id.equals(user.getId()))
                .flatMap(id -> Optional.ofNullable(session.users().getUserById(realm, id)))
                .filter(holder -> holder.getEmail() != null);
    }

    private MailText text(UserModel user, UserModel administrator, ChangeRequest request) {
        Locale reader = session.getContext().resolveLocale(administrator, true);
        @Nullable String present = user.getFirstAttribute(request.field().attribute());
        IssuedDocumentRepresentation document = new IssuedDocumentService(session, realm).get(user);
        return new MailText(
                "keysteadMailChangeRequestSubject",
                "keystead-change-request.ftl",
                Map.of(
                        "person", PersonName.of(user).orElse(user.getUsername()),
                        "login", user.getUsername(),
                        "fieldKey", "keysteadChangeRequest." + request.field().attribute(),
                        "present", inWords(request.field(), present == null ? "" : present, reader),
                        "wanted", inWords(request.field(), request.value(), reader),
                        "reference", document.reference() == null ? "" : document.reference(),
                        "message", request.message()));
    }

    private static String inWords(ContactField field, String value, Locale reader) {
        return field == ContactField.COUNTRY && Countries.isKnown(value)
                ? Countries.name(value, reader) + " (" + value + ")"
                : value;
    }

    private static KeysteadException nobody() {
        return KeysteadException.conflict(
                "field", "keystead-nobody-to-ask", "nobody is the account administrator, or it is you");
    }
}
