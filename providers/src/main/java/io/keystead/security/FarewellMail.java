package io.keystead.security;

import io.keystead.mail.MailService;
import io.keystead.mail.MailText;
import io.keystead.rest.KeysteadException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.common.util.ObjectUtil;
import org.keycloak.common.util.Time;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.storage.adapter.InMemoryUserAdapter;

/**
 * The last mail to somebody who deleted her account, for the case that it was not she; sent once the account is gone,
 * while nobody waits for it.
 */
final class FarewellMail extends AbstractKeycloakTransaction {

    private static final Logger LOG = Logger.getLogger(FarewellMail.class);

    private final KeycloakSessionFactory factory;
    private final ExecutorsProvider executors;
    private final String realmId;
    private final Recipient recipient;
    private final Instant moment;

    private FarewellMail(KeycloakSession session, RealmModel realm, Recipient recipient) {
        this.factory = session.getKeycloakSessionFactory();
        this.executors = session.getProvider(ExecutorsProvider.class);
        this.realmId = realm.getId();
        this.recipient = recipient;
        this.moment = Instant.ofEpochMilli(Time.currentTimeMillis());
    }

    /** Empty for people whose address nobody has verified, or who have none. */
    static Optional<FarewellMail> to(UserModel user, KeycloakSession session, RealmModel realm) {
        return ObjectUtil.isBlank(user.getEmail()) || !user.isEmailVerified()
                ? Optional.empty()
                : Optional.of(new FarewellMail(session, realm, Recipient.of(user)));
    }

    /** What is left of the person when the mail is written. */
    private record Recipient(String id, String username, String email, Map<String, String> profile) {

        static Recipient of(UserModel user) {
            Map<String, String> profile = new java.util.HashMap<>();
            for (String name : new String[] {UserModel.FIRST_NAME, UserModel.LAST_NAME, UserModel.LOCALE}) {
                Optional.ofNullable(user.getFirstAttribute(name)).ifPresent(value -> profile.put(name, value));
            }
            return new Recipient(user.getId(), user.getUsername(), user.getEmail(), profile);
        }

        UserModel in(KeycloakSession session, RealmModel realm) {
            UserModel user = new InMemoryUserAdapter(session, realm, id);
            user.setUsername(username);
            user.setEmail(email);
            profile.forEach(user::setSingleAttribute);
            return user;
        }
    }

    @Override
    protected void commitImpl() {
        executors
                .getExecutor("keystead-mail")
                .execute(() -> KeycloakModelUtils.runJobInTransaction(factory, this::send));
    }

    @Override
    protected void rollbackImpl() {}

    private void send(KeycloakSession session) {
        RealmModel realm = session.realms().getRealm(realmId);
        if (realm == null) {
            return;
        }
        session.getContext().setRealm(realm);
        MailService mails = new MailService(session, realm);
        try {
            if (mails.canSend()) {
                mails.send(recipient.in(session, realm), recipient.email(), text());
            }
        } catch (KeysteadException notSent) {
            LOG.warnf("A farewell mail was not sent: %s", notSent.error().error());
        }
    }

    private MailText text() {
        return new MailText(
                "keysteadMailFarewellSubject",
                "keystead-farewell.ftl",
                Map.of("username", recipient.username(), "changedAt", moment));
    }
}
