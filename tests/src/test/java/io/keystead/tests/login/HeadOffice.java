package io.keystead.tests.login;

import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.resource.AuthenticationManagementResource;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/**
 * A realm to which people of another one go to sign in, as its identity provider.
 *
 * @param alias of the provider in the other realm
 */
public record HeadOffice(TestRealm provider, TestRealm realm, String alias) {

    private static final String SECRET = "between-the-two-realms";

    /** Who comes back from it is in. */
    public HeadOffice open() {
        return open("");
    }

    /** Who comes back from it takes our step, as {@code docs/establishments.md} says. */
    HeadOffice openWithChoiceAfterwards() {
        AuthenticationFlowRepresentation flow = new AuthenticationFlowRepresentation();
        flow.setAlias("after " + alias);
        flow.setProviderId("basic-flow");
        flow.setTopLevel(true);
        flow.setBuiltIn(false);
        AuthenticationManagementResource flows = realm.admin().flows();
        flows.createFlow(flow).close();
        flows.addExecution(flow.getAlias(), Map.of("provider", "keystead-select-establishment"));
        AuthenticationExecutionInfoRepresentation step =
                flows.getExecutions(flow.getAlias()).get(0);
        step.setRequirement("REQUIRED");
        flows.updateExecutions(flow.getAlias(), step);
        return open(flow.getAlias());
    }

    private HeadOffice open(String flowAfterwards) {
        provider.app(alias, client -> {
            client.setPublicClient(false);
            client.setSecret(SECRET);
            client.setRedirectUris(List.of(realm.url() + "/broker/" + alias + "/endpoint"));
        });
        IdentityProviderRepresentation identityProvider = new IdentityProviderRepresentation();
        identityProvider.setAlias(alias);
        identityProvider.setProviderId("oidc");
        identityProvider.setEnabled(true);
        identityProvider.setConfig(config());
        if (!flowAfterwards.isEmpty()) {
            identityProvider.setPostBrokerLoginFlowAlias(flowAfterwards);
        }
        realm.admin().identityProviders().create(identityProvider).close();
        return this;
    }

    private Map<String, String> config() {
        String endpoints = provider.url() + "/protocol/openid-connect";
        Map<String, String> config = new HashMap<>();
        config.put("issuer", provider.url().toString());
        config.put("authorizationUrl", endpoints + "/auth");
        config.put("tokenUrl", endpoints + "/token");
        config.put("clientId", alias);
        config.put("clientSecret", SECRET);
        config.put("clientAuthMethod", "client_secret_post");
        config.put("defaultScope", "openid");
        return config;
    }

    /** Somebody of the head office who signs in there and is known, under the same name, in the other realm. */
    public TestUser sends(String name) {
        return sends(name, List.of());
    }

    /** The same with more than a secret in the other realm. */
    public TestUser sends(String name, List<CredentialRepresentation> more) {
        TestUser there = provider.user(name, secretOf(name));
        TestUser here = realm.user(name, "Never-Used-Here-1", more);
        FederatedIdentityRepresentation link = new FederatedIdentityRepresentation();
        link.setIdentityProvider(alias);
        link.setUserId(there.id());
        link.setUserName(name);
        here.resource().addFederatedIdentity(alias, link).close();
        return here;
    }

    /** The same without any secret here. */
    public TestUser sendsWithoutPassword(String name) {
        TestUser here = sends(name);
        here.resource().credentials().stream()
                .filter(credential -> CredentialRepresentation.PASSWORD.equals(credential.getType()))
                .forEach(credential -> here.resource().removeCredential(credential.getId()));
        return here;
    }

    /** With which this person signs in there. */
    public static String secretOf(String name) {
        return name.contains("@") ? "Only-Used-There-1" : "739154";
    }

    /** Through the head office into an application. */
    Visitor brings(Visitor visitor, TestUser person, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("kc_idp_hint", alias);
        visitor.opens(all);
        visitor.page().locator("#username").fill(person.username());
        visitor.page().locator("#password").fill(secretOf(person.username()));
        visitor.page().locator("#kc-login").click();
        return visitor;
    }
}
