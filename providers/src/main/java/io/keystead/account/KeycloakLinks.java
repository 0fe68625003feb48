package io.keystead.account;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.DefaultActionToken;
import org.keycloak.authentication.actiontoken.TokenUtils;
import org.keycloak.common.util.Time;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;

/**
 * The links that Keycloak itself mails to somebody. It keeps no list of them; so what is kept, as long as one can live and on
 * all nodes, is the moment up to which they were made that shall not open any more.
 */
final class KeycloakLinks {

    private static final String MADE_UNTIL = "until";

    /** An administrator may choose it for each link; a month is more than anybody should. */
    private static final int LONGEST_LIFE_SECONDS = (int) Duration.ofDays(30).toSeconds();

    private KeycloakLinks() {}

    /** None that was mailed to {@code user} until now opens any more. */
    static void end(KeycloakSession session, RealmModel realm, UserModel user) {
        int life = IntStream.of(
                        LONGEST_LIFE_SECONDS,
                        realm.getActionTokenGeneratedByAdminLifespan(),
                        realm.getActionTokenGeneratedByUserLifespan())
                .max()
                .getAsInt();
        session.singleUseObjects()
                .put(key(user.getId()), life, Map.of(MADE_UNTIL, Long.toString(Time.currentTimeSeconds())));
    }

    /** What Keycloak asks of a link, and that it was not ended. */
    static <T extends DefaultActionToken> Predicate<? super T>[] unended(
            Predicate<? super T>[] others, ActionTokenContext<T> context) {
        Predicate<? super T>[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = TokenUtils.checkThat(
                link -> !isEnded(context.getSession(), link), Errors.EXPIRED_CODE, Messages.EXPIRED_ACTION);
        return all;
    }

    private static boolean isEnded(KeycloakSession session, DefaultActionToken link) {
        Map<String, String> ended = session.singleUseObjects().get(key(link.getUserId()));
        return ended != null && link.getIat() <= Long.parseLong(ended.get(MADE_UNTIL));
    }

    private static String key(String userId) {
        return "keystead-links-" + userId;
    }
}
