package io.keystead.realm;

import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

/**
 * Registers our required actions in a realm, without which {@code kc_action} does not know them; nobody is asked for
 * one by it. What an administrator has changed there, a disabled action for instance, stays.
 */
final class ActionSetup {

    private static final String OURS = "keystead-";

    private ActionSetup() {}

    static void complete(KeycloakSession session, RealmModel realm) {
        session.getKeycloakSessionFactory()
                .getProviderFactoriesStream(RequiredActionProvider.class)
                .filter(factory -> factory.getId().startsWith(OURS))
                .filter(factory -> realm.getRequiredActionProviderByAlias(factory.getId()) == null)
                .forEach(factory -> realm.addRequiredActionProvider(model((RequiredActionFactory) factory, realm)));
    }

    private static RequiredActionProviderModel model(RequiredActionFactory factory, RealmModel realm) {
        RequiredActionProviderModel model = new RequiredActionProviderModel();
        model.setAlias(factory.getId());
        model.setProviderId(factory.getId());
        model.setName(factory.getDisplayText());
        model.setEnabled(true);
        model.setDefaultAction(false);
        model.setPriority(1
                + realm.getRequiredActionProvidersStream()
                        .mapToInt(RequiredActionProviderModel::getPriority)
                        .max()
                        .orElse(0));
        return model;
    }
}
