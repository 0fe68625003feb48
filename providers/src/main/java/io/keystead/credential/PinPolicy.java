package io.keystead.credential;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config.Scope;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyConfigException;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.keycloak.policy.PolicyError;

/**
 * The policy {@value #ID} in Keycloak's own editor of password policies: people without e-mail address sign in with a PIN
 * of so many digits. To everybody else it says nothing.
 */
public final class PinPolicy implements PasswordPolicyProvider {

    public static final String ID = "keysteadPin";

    private final KeycloakSession session;

    PinPolicy(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public @Nullable PolicyError validate(RealmModel realm, UserModel user, String password) {
        return PinAccounts.isPinAccount(realm, user) ? check(realm, password, PinOwner.of(user)) : null;
    }

    @Override
    public @Nullable PolicyError validate(String username, String password) {
        RealmModel realm = session.getContext().getRealm();
        return PinAccounts.isPinName(realm, username) ? check(realm, password, PinOwner.named(username)) : null;
    }

    private static @Nullable PolicyError check(RealmModel realm, String pin, PinOwner owner) {
        int length = PinAccounts.pinLength(realm).orElseThrow();
        return new PinRules(length)
                .fault(pin, owner)
                .map(fault -> new PolicyError(fault.messageKey(), length))
                .orElse(null);
    }

    /** Keycloak shows the message as it is, after "Invalid config for keysteadPin:", in the console and as 400 of its REST. */
    @Override
    public Object parseConfig(@Nullable String value) {
        int length = parseInteger(value, PinRules.SHORTEST);
        if (length < PinRules.SHORTEST || length > PinRules.LONGEST) {
            throw new PasswordPolicyConfigException("a PIN has " + PinRules.SHORTEST + " to " + PinRules.LONGEST
                    + " digits (un code PIN a de " + PinRules.SHORTEST + " à " + PinRules.LONGEST + " chiffres)");
        }
        return length;
    }

    @Override
    public void close() {}

    /** Registered under {@value PinPolicy#ID}. */
    public static final class Factory implements PasswordPolicyProviderFactory {

        @Override
        public String getId() {
            return ID;
        }

        @Override
        public PasswordPolicyProvider create(KeycloakSession session) {
            return new PinPolicy(session);
        }

        @Override
        public String getDisplayName() {
            return "PIN without e-mail (digits) / Code PIN sans e-mail (chiffres)";
        }

        @Override
        public String getConfigType() {
            return PasswordPolicyProvider.INT_CONFIG_TYPE;
        }

        @Override
        public String getDefaultConfigValue() {
            return String.valueOf(PinRules.SHORTEST);
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
