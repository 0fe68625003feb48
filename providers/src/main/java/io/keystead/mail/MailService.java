package io.keystead.mail;

import io.keystead.blocklist.BlockListService;
import io.keystead.rest.KeysteadException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.common.util.ObjectUtil;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Mails to people of one realm, each in his language, which say who sent them. */
public final class MailService {

    private static final Logger LOG = Logger.getLogger(MailService.class);

    private final KeycloakSession session;
    private final RealmModel realm;

    public MailService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether the realm has a mail server and an address to send from, or a developer collects its mails in a folder. */
    public boolean canSend() {
        Map<String, String> config = realm.getSmtpConfig();
        EmailSenderProvider sender = session.getProvider(EmailSenderProvider.class);
        if (sender instanceof BlockListMailSender ours && ours.keeps(realm, config)) {
            return true;
        }
        try {
            sender.validate(config);
            return !ObjectUtil.isBlank(config.get("host"));
        } catch (EmailException noSender) {
            return false;
        }
    }

    /** Refuses with 503 {@code keystead-mail-not-configured}; to be called before anything changes. */
    public void requireCanSend() {
        if (!canSend()) {
            throw KeysteadException.unavailable(
                    "keystead-mail-not-configured", "this realm can not send mails: its mail server is not set up");
        }
    }

    /**
     * Sends now, to {@code address}, in the user's language.
     *
     * @throws KeysteadException 503 as {@link #requireCanSend}, or {@code keystead-mail-not-sent} if the mail server does not
     *     take it; 409 {@code keystead-address-blocked} if whoever has the address asked not to be contacted
     */
    public void send(UserModel user, String address, MailText text) {
        requireCanSend();
        // Without a language of his own he would get that of the administrator, whose browser we are talking to.
        Object chosen = session.getAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE);
        session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, language(user));
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(user)
                    .send(text.subjectKey(), List.of(realmName()), text.template(), values(user, text), address);
        } catch (BlockedAddressException e) {
            throw BlockListService.addressBlocked();
        } catch (EmailException e) {
            LOG.warnf(e, "Mail %s was not sent", text.template());
            throw KeysteadException.unavailable(
                    "keystead-mail-not-sent", "the mail server did not take the mail; the server's log says why");
        } finally {
            session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, chosen);
        }
    }

    private Map<String, Object> values(UserModel user, MailText text) {
        Locale locale = session.getContext().resolveLocale(user, true);
        Map<String, Object> values = new HashMap<>();
        text.values()
                .forEach((name, value) ->
                        values.put(name, value instanceof Instant moment ? Moment.inWords(moment, locale) : value));
        values.put(Constants.IGNORE_ACCEPT_LANGUAGE_HEADER, true);
        values.put("sender", sender().orElse(""));
        return values;
    }

    /** First and last name of the person who calls, if it is one who has a name. */
    private Optional<String> sender() {
        return Optional.ofNullable(session.getContext().getUser()).flatMap(PersonName::of);
    }

    private String language(UserModel user) {
        return Stream.of(user.getFirstAttribute(UserModel.LOCALE), realm.getDefaultLocale())
                .filter(locale -> !ObjectUtil.isBlank(locale))
                .findFirst()
                .orElse(Locale.ENGLISH.toLanguageTag());
    }

    /** As Keycloak's templates say it, which know it as {@code realmName}. */
    private String realmName() {
        String displayName = realm.getDisplayName();
        return displayName == null ? ObjectUtil.capitalize(realm.getName()) : displayName;
    }
}
