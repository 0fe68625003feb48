package io.keystead.tests.harness;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Map;

/**
 * What keeps passkeys in the browser of one page, and agrees to everything at once as if its owner had shown her finger
 * (DevTools, domain WebAuthn).
 */
public final class VirtualAuthenticator {

    private static final String ID = "authenticatorId";

    private final CDPSession devTools;
    private final String id;

    private VirtualAuthenticator(CDPSession devTools, String id) {
        this.devTools = devTools;
        this.id = id;
    }

    /** One that stays on its device. */
    public static VirtualAuthenticator of(Page page) {
        return of(page, false);
    }

    /** One that shares its passkeys with the owner's other devices. */
    public static VirtualAuthenticator syncedOf(Page page) {
        return of(page, true);
    }

    private static VirtualAuthenticator of(Page page, boolean synced) {
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        Map.of(
                        "hasResidentKey", true,
                        "hasUserVerification", true,
                        "isUserVerified", true,
                        "automaticPresenceSimulation", true,
                        "defaultBackupEligibility", synced,
                        "defaultBackupState", synced)
                .forEach(options::addProperty);
        JsonObject added = new JsonObject();
        added.add("options", options);
        return new VirtualAuthenticator(
                devTools,
                devTools.send("WebAuthn.addVirtualAuthenticator", added).get(ID).getAsString());
    }

    /** How many passkeys it keeps. */
    public int passkeys() {
        return devTools.send("WebAuthn.getCredentials", named())
                .getAsJsonArray("credentials")
                .size();
    }

    /** Whether the finger is the owner's. */
    public void recognises(boolean owner) {
        JsonObject verified = named();
        verified.addProperty("isUserVerified", owner);
        devTools.send("WebAuthn.setUserVerified", verified);
    }

    private JsonObject named() {
        JsonObject parameters = new JsonObject();
        parameters.addProperty(ID, id);
        return parameters;
    }
}
