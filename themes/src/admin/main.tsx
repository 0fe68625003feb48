import "@patternfly/patternfly/patternfly-addons.css";
import "@patternfly/react-core/dist/styles/base.css";
import "@keycloak/keycloak-admin-ui/styles.css";
import "./console.css";
import { KeycloakProvider as ConsoleProvider } from "@keycloak/keycloak-admin-ui";
import { ErrorBoundaryProvider, ErrorPage, KeycloakProvider } from "@keycloak/keycloak-ui-shared";
import Keycloak from "keycloak-js";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router-dom";
import { FormerHolder } from "./administrator/FormerHolder";
import { hasHandedOver, noteHandOver } from "./administrator/handOver";
import { environment } from "./environment";
import { i18n } from "./i18n";
import { router } from "./router";

const keycloak = new Keycloak({
  url: environment.serverBaseUrl,
  realm: environment.realm,
  clientId: environment.clientId,
});
noteHandOver(keycloak);
keycloak.onAuthLogout = () => void keycloak.login();

const root = createRoot(document.getElementById("app")!);

// The library holds its own copy of the shared components: each copy needs its provider, and both need the one Keycloak.
const Console = () => (
  <ConsoleProvider environment={environment} keycloak={keycloak}>
    <KeycloakProvider environment={environment} keycloak={keycloak}>
      <ErrorBoundaryProvider>
        <RouterProvider router={router} />
      </ErrorBoundaryProvider>
    </KeycloakProvider>
  </ConsoleProvider>
);

const start = async () => {
  await Promise.all([
    i18n.init(),
    keycloak.init({ onLoad: "login-required", pkceMethod: "S256", responseMode: "query" }),
  ]);
  if (await hasHandedOver(keycloak)) {
    // The console asks the server for the language of whoever may enter.
    await i18n.changeLanguage(keycloak.idTokenParsed?.["locale"] as string | undefined);
    return <FormerHolder keycloak={keycloak} />;
  }
  return <Console />;
};

start().then(
  (page) => root.render(<StrictMode>{page}</StrictMode>),
  (error: unknown) => root.render(<ErrorPage error={error} />),
);
