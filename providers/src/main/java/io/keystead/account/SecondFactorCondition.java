package io.keystead.account;

import io.keystead.maintenance.Unconfigured;
import io.keystead.realm.SecondFactorRule;
import java.util.List;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderConfigProperty;

/** A condition of login flows: that this person must have a second factor, see {@link SecondFactorDuty}. */
public final class SecondFactorCondition implements ConditionalAuthenticator {

    private SecondFactorCondition() {}

    @Override
    public boolean matchCondition(AuthenticationFlowContext context) {
        return SecondFactorDuty.binds(context.getSession(), context.getRealm(), context.getUser());
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public void action(AuthenticationFlowContext context) {}

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}

    /** Makes the condition. */
    public static final class Factory implements ConditionalAuthenticatorFactory, Unconfigured<Authenticator> {

        private static final SecondFactorCondition CONDITION = new SecondFactorCondition();

        @Override
        public ConditionalAuthenticator getSingleton() {
            return CONDITION;
        }

        @Override
        public String getId() {
            return "keystead-second-factor-required";
        }

        @Override
        public String getDisplayType() {
            return "Condition - Keystead: second factor required";
        }

        @Override
        public String getHelpText() {
            return "True for people with administration rights, if the realm attribute " + SecondFactorRule.ATTRIBUTE
                    + " is \"administrators\".";
        }

        @Override
        public Requirement[] getRequirementChoices() {
            return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
        }

        @Override
        public boolean isConfigurable() {
            return false;
        }

        @Override
        public List<ProviderConfigProperty> getConfigProperties() {
            return List.of();
        }

        @Override
        public boolean isUserSetupAllowed() {
            return false;
        }
    }
}
