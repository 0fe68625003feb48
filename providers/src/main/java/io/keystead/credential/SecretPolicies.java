package io.keystead.credential;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.DefaultPasswordPolicyManagerProvider;
import org.keycloak.policy.DefaultPasswordPolicyManagerProviderFactory;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/**
 * Which of the realm's policies a new secret must pass: that of {@link PinPolicy} and the history for PIN accounts,
 * Keycloak's own choice for everybody else.
 *
 * <p>Keycloak asks all of them of everybody, and no secret is six digits and twelve characters.
 */
public final class SecretPolicies extends DefaultPasswordPolicyManagerProvider {

    private final KeycloakSession session;

    SecretPolicies(KeycloakSession session) {
        super(session);
        this.session = session;
    }

    @Override
    public @Nullable PolicyError validate(RealmModel realm, UserModel user, String password) {
        if (!PinAccounts.isPinAccount(realm, user)) {
            return super.validate(realm, user, password);
        }
        return Stream.of(PinPolicy.ID, PasswordPolicy.PASSWORD_HISTORY_ID)
                .filter(realm.getPasswordPolicy().getPolicies()::contains)
                .map(id -> session.getProvider(PasswordPolicyProvider.class, id).validate(realm, user, password))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** At self-registration there is no user yet, and the name decides; nobody has a history. */
    @Override
    public @Nullable PolicyError validate(String username, String password) {
        return PinAccounts.isPinName(session.getContext().getRealm(), username)
                ? session.getProvider(PasswordPolicyProvider.class, PinPolicy.ID)
                        .validate(username, password)
                : super.validate(username, password);
    }

    /** Takes the place of Keycloak's own: the same id, and a higher order wins. */
    public static final class Factory extends DefaultPasswordPolicyManagerProviderFactory {

        @Override
        public PasswordPolicyManagerProvider create(KeycloakSession session) {
            return new SecretPolicies(session);
        }

        @Override
        public int order() {
            return 1;
        }
    }
}
