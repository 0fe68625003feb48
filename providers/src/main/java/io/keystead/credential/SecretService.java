package io.keystead.credential;

import io.keystead.rest.KeysteadException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyManagerProvider;

/** Draws secrets that the policies of the realm accept. */
public final class SecretService {

    /** A name that nobody has, and that says "password account". */
    private static final String NOBODY = "@";

    /** One in nine PINs is refused, hardly a password ever: more tries would not help. */
    private static final int MOST_TRIES = 1_000;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SecureRandom random = new SecureRandom();

    public SecretService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Secrets for anybody; the same ones are not kept from coming twice. */
    public List<String> draw(AccountKind kind, int count) {
        return Stream.generate(() -> kind == AccountKind.PIN ? drawPin() : drawPassword())
                .limit(count)
                .toList();
    }

    /** A secret for this person: of his kind, none that he had, and no part of what others know about him. */
    public String draw(UserModel user) {
        Predicate<String> accepted = secret -> policies().validate(realm, user, secret) == null;
        return PinAccounts.isPinAccount(realm, user)
                ? firstAccepted(() -> randomDigits(pinLength()), accepted)
                : firstAccepted(this::readablePassword, accepted);
    }

    private String drawPin() {
        int length = pinLength();
        PinRules rules = new PinRules(length);
        return firstAccepted(() -> randomDigits(length), pin -> rules.fault(pin, PinOwner.UNKNOWN)
                .isEmpty());
    }

    private String drawPassword() {
        return firstAccepted(this::readablePassword, password -> policies().validate(NOBODY, password) == null);
    }

    private String readablePassword() {
        return ReadablePassword.required(realm.getPasswordPolicy()).next(random);
    }

    private String randomDigits(int count) {
        return random.ints(count, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }

    private int pinLength() {
        return PinAccounts.pinLength(realm)
                .orElseThrow(() -> KeysteadException.conflict(
                        "kind",
                        "keystead-pin-policy-missing",
                        "people do not sign in with a PIN in this realm; its password policy lacks " + PinPolicy.ID));
    }

    private PasswordPolicyManagerProvider policies() {
        return session.getProvider(PasswordPolicyManagerProvider.class);
    }

    /** Throwing away what is refused keeps the rest equally likely. */
    private static String firstAccepted(Supplier<String> draw, Predicate<String> accepted) {
        Optional<String> secret =
                Stream.generate(draw).limit(MOST_TRIES).filter(accepted).findFirst();
        return secret.orElseThrow(() -> KeysteadException.conflict(
                "passwordPolicy",
                "keystead-secret-not-drawn",
                "no secret was found that all password policies of this realm accept"));
    }
}
