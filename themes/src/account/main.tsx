import "@patternfly/patternfly/patternfly-addons.css";
import "@patternfly/react-core/dist/styles/base.css";
import "../../node_modules/@keycloak/keycloak-account-ui/lib/keycloak-account-ui.css";
import "./console.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router-dom";
import { noteOutcome } from "./action/outcome";
import { environment } from "./environment";
import { AlertsProvider } from "./frame/Alerts";
import { i18n } from "./i18n";
import { Broken } from "./root/Broken";
import { router } from "./router";
import { keycloak } from "./session";

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
        <AlertsProvider>
          <RouterProvider router={router} />
        </AlertsProvider>
      </StrictMode>,
    ),
  () => app.render(<Broken />),
);
