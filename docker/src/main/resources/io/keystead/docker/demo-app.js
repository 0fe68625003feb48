// A public client as small as it can be: authorization code flow with PKCE (RFC 7636), tokens kept in this tab only.

const TEXTS = {
  en: {
    title: "Demo application",
    intro: "Sign in as one of the people of the demo, and see what your token says about you.",
    signIn: "Sign in",
    signOut: "Sign out",
    renew: "New token",
    person: "You are",
    establishment: "You work in",
    others: "You may enter",
    claims: "Claims of the access token",
    none: "no establishment",
    failed: "Signing in failed",
  },
  fr: {
    title: "Application de démonstration",
    intro: "Connectez-vous comme l’une des personnes de la démonstration pour voir ce que dit votre jeton.",
    signIn: "Se connecter",
    signOut: "Se déconnecter",
    renew: "Nouveau jeton",
    person: "Vous êtes",
    establishment: "Vous travaillez à",
    others: "Vous avez accès à",
    claims: "Contenu du jeton d’accès",
    none: "aucun établissement",
    failed: "La connexion a échoué",
  },
};

const language = navigator.language.toLowerCase().startsWith("fr") ? "fr" : "en";
const texts = TEXTS[language];
const issuer = document.querySelector("meta[name=issuer]").content;
const here = location.origin + "/";
const byId = (id) => document.getElementById(id);

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function random() {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

async function challengeOf(verifier) {
  return base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
}

function claimsOf(token) {
  const payload = atob(token.split(".")[1].replace(/-/g, "+").replace(/_/g, "/"));
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(payload, (c) => c.charCodeAt(0))));
}

async function signIn() {
  const verifier = random();
  const state = random();
  sessionStorage.setItem("pending", JSON.stringify({ verifier, state }));
  location.assign(
    `${issuer}/protocol/openid-connect/auth?` +
      new URLSearchParams({
        client_id: "demo-app",
        redirect_uri: here,
        response_type: "code",
        scope: "openid",
        state,
        code_challenge: await challengeOf(verifier),
        code_challenge_method: "S256",
      }),
  );
}

function signOut() {
  const { id_token: hint } = JSON.parse(sessionStorage.getItem("tokens"));
  sessionStorage.removeItem("tokens");
  location.assign(
    `${issuer}/protocol/openid-connect/logout?` +
      new URLSearchParams({ client_id: "demo-app", id_token_hint: hint, post_logout_redirect_uri: here }),
  );
}

async function fetchTokens(parameters) {
  const response = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({ client_id: "demo-app", ...parameters }),
  });
  const answer = await response.json();
  if (!response.ok) {
    sessionStorage.removeItem("tokens");
    throw new Error(answer.error_description ?? answer.error);
  }
  sessionStorage.setItem("tokens", JSON.stringify(answer));
}

async function renew() {
  const { refresh_token } = JSON.parse(sessionStorage.getItem("tokens"));
  await fetchTokens({ grant_type: "refresh_token", refresh_token });
}

/** Keycloak sent the browser back here: exchange the code, and take it out of the address bar. */
async function finishSignIn() {
  const answer = new URLSearchParams(location.search);
  if (!answer.has("state")) {
    return;
  }
  history.replaceState(null, "", here);
  const pending = JSON.parse(sessionStorage.getItem("pending") ?? "{}");
  sessionStorage.removeItem("pending");
  if (answer.has("error")) {
    throw new Error(answer.get("error_description") ?? answer.get("error"));
  }
  if (answer.get("state") !== pending.state) {
    throw new Error("state");
  }
  await fetchTokens({
    grant_type: "authorization_code",
    code: answer.get("code"),
    redirect_uri: here,
    code_verifier: pending.verifier,
  });
}

function show() {
  const tokens = sessionStorage.getItem("tokens");
  byId("signed-out").hidden = tokens !== null;
  byId("signed-in").hidden = tokens === null;
  if (tokens !== null) {
    const claims = claimsOf(JSON.parse(tokens).access_token);
    byId("person").textContent = `${claims.name} (${claims.preferred_username})`;
    byId("establishment").textContent = claims.establishment ?? texts.none;
    byId("establishments").textContent = (claims.establishments ?? []).join(", ") || texts.none;
    byId("claims").textContent = JSON.stringify(claims, null, 2);
  }
}

async function attempt(step) {
  byId("error").hidden = true;
  try {
    await step();
  } catch (error) {
    byId("error").textContent = `${texts.failed}: ${error.message}`;
    byId("error").hidden = false;
  }
  show();
}

document.documentElement.lang = language;
document.title = texts.title;
document.querySelectorAll("[data-text]").forEach((element) => (element.textContent = texts[element.dataset.text]));
byId("sign-in").addEventListener("click", () => attempt(signIn));
byId("sign-out").addEventListener("click", signOut);
byId("renew").addEventListener("click", () => attempt(renew));
await attempt(finishSignIn);
