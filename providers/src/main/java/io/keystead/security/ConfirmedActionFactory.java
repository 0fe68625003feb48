package io.keystead.security;

import io.keystead.maintenance.Unconfigured;
import java.util.List;
import java.util.function.Supplier;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes a {@link ConfirmedAction}; each has a factory of its own with a public constructor, by which Keycloak finds it. */
public abstract class ConfirmedActionFactory implements RequiredActionFactory, Unconfigured<RequiredActionProvider> {

    private final String id;
    private final String displayText;
    private final Supplier<ConfirmedAction> action;

    protected ConfirmedActionFactory(String id, String displayText, Supplier<ConfirmedAction> action) {
        this.id = id;
        this.displayText = displayText;
        this.action = action;
    }

    @Override
    public final RequiredActionProvider create(KeycloakSession session) {
        return action.get();
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final String getDisplayText() {
        return displayText;
    }

    /** Keycloak's only setting is the age of the login, which does not count here. */
    @Override
    public final List<ProviderConfigProperty> getConfigMetadata() {
        return List.of();
    }
}
