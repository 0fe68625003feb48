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
import { noteHandOver } from "./administrator/handOver";
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
Promise.all([i18n.init(), keycloak.init({ onLoad: "login-required", pkceMethod: "S256", responseMode: "query" })]).then(
  () =>
    root.render(
      <StrictMode>
        <ConsoleProvider environment={environment} keycloak={keycloak}>
          <KeycloakProvider environment={environment} keycloak={keycloak}>
            <ErrorBoundaryProvider>
              <RouterProvider router={router} />
            </ErrorBoundaryProvider>
          </KeycloakProvider>
        </ConsoleProvider>
      </StrictMode>,
    ),
  (error: unknown) => root.render(<ErrorPage error={error} />),
);
