package io.keystead.handover;

import io.keystead.mail.MailService;
import io.keystead.mail.MailText;
import io.keystead.mail.PersonName;
import io.keystead.rest.KeysteadException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * A mail to each of the two, once the hand-over is committed and while nobody waits for it: a mail server that is slow or
 * down neither undoes nor delays it. Without a mail server there are none.
 */
final class HandOverMails extends AbstractKeycloakTransaction {

    private static final Logger LOG = Logger.getLogger(HandOverMails.class);

    private final KeycloakSessionFactory factory;
    private final ExecutorsProvider executors;
    private final String realmId;
    private final HandOverCause cause;
    private final Optional<String> formerId;
    private final String successorId;
    private final Instant moment;

    HandOverMails(
            KeycloakSession session,
            RealmModel realm,
            HandOverCause cause,
            Optional<String> formerId,
            String successorId) {
        this.factory = session.getKeycloakSessionFactory();
        this.executors = session.getProvider(ExecutorsProvider.class);
        this.realmId = realm.getId();
        this.cause = cause;
        this.formerId = formerId;
        this.successorId = successorId;
        this.moment = Instant.ofEpochMilli(Time.currentTimeMillis());
    }

    @Override
    protected void commitImpl() {
        executors
                .getExecutor("keystead-mail")
                .execute(() -> KeycloakModelUtils.runJobInTransaction(factory, this::sendBoth));
    }

    @Override
    protected void rollbackImpl() {}

    private void sendBoth(KeycloakSession session) {
        @Nullable RealmModel realm = session.realms().getRealm(realmId);
        if (realm == null) {
            return;
        }
        session.getContext().setRealm(realm);
        if (!new MailService(session, realm).canSend()) {
            LOG.debugf("Realm %s sends no mails, so none about its account administrator", realm.getName());
            return;
        }
        Optional<UserModel> former = formerId.flatMap(id -> user(session, realm, id));
        Optional<UserModel> successor = user(session, realm, successorId);
        Map<String, Object> values = Map.of(
                "changedAt",
                moment,
                "byHolder",
                cause == HandOverCause.HOLDER,
                "former",
                former.map(HandOverMails::name).orElse(""),
                "successor",
                successor.map(HandOverMails::name).orElse(""));
        MailService mails = new MailService(session, realm);
        former.ifPresent(user -> send(
                mails, user, new MailText("keysteadMailHandOverGivenSubject", "keystead-hand-over-given.ftl", values)));
        successor.ifPresent(user -> send(
                mails, user, new MailText("keysteadMailHandOverTakenSubject", "keystead-hand-over-taken.ftl", values)));
    }

    private static void send(MailService mails, UserModel user, MailText text) {
        try {
            if (user.getEmail() != null) {
                mails.send(user, user.getEmail(), text);
            }
        } catch (KeysteadException notSent) {
            LOG.warnf("Mail %s to user %s was not sent: %s", text.template(), user.getId(), notSent.getMessage());
        }
    }

    private static Optional<UserModel> user(KeycloakSession session, RealmModel realm, String id) {
        return Optional.ofNullable(session.users().getUserById(realm, id));
    }

    private static String name(UserModel user) {
        return PersonName.of(user).orElse(user.getUsername());
    }
}
