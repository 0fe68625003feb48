import "@patternfly/patternfly/patternfly-addons.css";
import "@patternfly/react-core/dist/styles/base.css";
import "../../node_modules/@keycloak/keycloak-account-ui/lib/keycloak-account-ui.css";
import "./console.css";
import { KeycloakProvider } from "@keycloak/keycloak-account-ui";
import Keycloak from "keycloak-js";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router-dom";
import { noteOutcome } from "./action/outcome";
import { environment } from "./environment";
import { i18n } from "./i18n";
import { Broken } from "./root/Broken";
import { router } from "./router";

const keycloak = new Keycloak({
  url: environment.serverBaseUrl,
  realm: environment.realm,
  clientId: environment.clientId,
});
noteOutcome(keycloak);
keycloak.onAuthLogout = () => void keycloak.login();

const app = createRoot(document.getElementById("app")!);
const signedIn = keycloak.init({
  onLoad: "login-required",
  pkceMethod: "S256",
  responseMode: "query",
  ...(environment.scope && { scope: environment.scope }),
});

Promise.all([i18n.init(), signedIn]).then(
  () =>
    app.render(
      <StrictMode>
        <KeycloakProvider environment={environment} keycloak={keycloak}>
          <RouterProvider router={router} />
        </KeycloakProvider>
      </StrictMode>,
    ),
  () => app.render(<Broken />),
);
