package io.keystead.credential;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config.Scope;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.keycloak.policy.PolicyError;

/**
 * The policy {@value #ID}: no password that everybody tries first, {@link KnownPasswords}.
 *
 * <p>Keycloak's own block list is a file on every node, without which the realm does not open; this one is in the jar.
 */
public final class KnownPasswordPolicy implements PasswordPolicyProvider {

    static final String ID = "keysteadKnownPassword";

    private final KnownPasswords known;

    KnownPasswordPolicy(KnownPasswords known) {
        this.known = known;
    }

    @Override
    public @Nullable PolicyError validate(RealmModel realm, UserModel user, String password) {
        return validate(user.getUsername(), password);
    }

    @Override
    public @Nullable PolicyError validate(String username, String password) {
        return known.contain(password) ? new PolicyError("keysteadPasswordKnown") : null;
    }

    @Override
    public @Nullable Object parseConfig(@Nullable String value) {
        return null;
    }

    @Override
    public void close() {}

    /** Registered under {@value KnownPasswordPolicy#ID}; holds the list, once for the server. */
    public static final class Factory implements PasswordPolicyProviderFactory {

        private final KnownPasswords known = KnownPasswords.load();

        @Override
        public String getId() {
            return ID;
        }

        @Override
        public PasswordPolicyProvider create(KeycloakSession session) {
            return new KnownPasswordPolicy(known);
        }

        @Override
        public String getDisplayName() {
            return "Not Well Known";
        }

        @Override
        public @Nullable String getConfigType() {
            return null;
        }

        @Override
        public @Nullable String getDefaultConfigValue() {
            return null;
        }

        @Override
        public boolean isMultiplSupported() {
            return false;
        }

        @Override
        public void init(Scope config) {}

        @Override
        public void postInit(KeycloakSessionFactory factory) {}

        @Override
        public void close() {}
    }
}
