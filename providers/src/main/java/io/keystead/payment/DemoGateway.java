package io.keystead.payment;

import io.keystead.maintenance.Unconfigured;
import io.keystead.payment.SetUpResult.State;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.urls.UrlType;

/** Imitates a payment company on a developer's machine: its page is one of ours, and nothing can be paid. */
final class DemoGateway implements PaymentGateway {

    static final String ID = "demo";

    private static final String KEY = "keystead-demo-gateway:";

    private static final String REALM = "realm";
    private static final String USER = "user";
    private static final String RETURN = "return";
    private static final String REFERENCE = "reference";
    private static final String BRAND = "brand";
    private static final String LAST_FOUR = "last-four";
    private static final String MONTH = "month";
    private static final String YEAR = "year";

    private final KeycloakSession session;

    DemoGateway(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public HostedPage open(SetUpRequest request) {
        session.singleUseObjects()
                .put(
                        KEY + request.id(),
                        PendingSetUps.LIFE,
                        Map.of(
                                REALM,
                                request.owner().realmId(),
                                USER,
                                request.owner().userId(),
                                RETURN,
                                request.returnAddress().toString()));
        URI page = session.getContext()
                .getUri(UrlType.FRONTEND)
                .getBaseUriBuilder()
                .path("realms/{realm}/keystead/demo-gateway/{setUp}")
                .build(session.getContext().getRealm().getName(), request.id());
        return new HostedPage(request.id(), Optional.empty(), page);
    }

    /** Where the browser goes back to; empty for a page that nobody opened, or too long ago. */
    Optional<URI> returnAddress(String setUp) {
        return notes(setUp).map(notes -> URI.create(notes.get(RETURN)));
    }

    /** Once: who chooses again has chosen already. */
    void choose(String setUp, DemoCard card) {
        notes(setUp).filter(notes -> !notes.containsKey(REFERENCE)).ifPresent(notes -> {
            SavedMethod method = card.saved();
            Map<String, String> chosen = new HashMap<>(notes);
            chosen.put(REFERENCE, method.reference());
            chosen.put(BRAND, String.valueOf(method.brand()));
            chosen.put(LAST_FOUR, String.valueOf(method.lastFour()));
            chosen.put(MONTH, String.valueOf(method.expiryMonth()));
            chosen.put(YEAR, String.valueOf(method.expiryYear()));
            session.singleUseObjects().put(KEY + setUp, PendingSetUps.LIFE, chosen);
        });
    }

    @Override
    public SetUpResult resultOf(String setUp) {
        Map<String, String> notes = notes(setUp).orElse(Map.of());
        @Nullable String reference = notes.get(REFERENCE);
        if (reference == null) {
            return SetUpResult.without(notes.isEmpty() ? State.FAILED : State.OPEN);
        }
        return SetUpResult.saved(
                new PaymentOwner(Objects.requireNonNull(notes.get(REALM)), Objects.requireNonNull(notes.get(USER))),
                new SavedMethod(
                        reference,
                        "card",
                        notes.get(BRAND),
                        notes.get(LAST_FOUR),
                        Integer.valueOf(notes.get(MONTH)),
                        Integer.valueOf(notes.get(YEAR))));
    }

    /** It sends none. */
    @Override
    public Optional<GatewayNotice> read(String body, Function<String, Optional<String>> header)
            throws GatewayException {
        throw new GatewayException(GatewayException.Kind.FORGED, "the demo gateway sends no notices");
    }

    /** It keeps nothing that it could forget. */
    @Override
    public void detach(String reference) {}

    private Optional<Map<String, String>> notes(String setUp) {
        return Optional.ofNullable(session.singleUseObjects().get(KEY + setUp));
    }

    /** Makes the gateway, on a server in development mode only. */
    public static final class Factory implements PaymentGatewayFactory, Unconfigured<PaymentGateway> {

        @Override
        public PaymentGateway create(KeycloakSession session) {
            return new DemoGateway(session);
        }

        @Override
        public void init(Config.Scope config) {
            if (ConfiguredGateway.chosen().equals(Optional.of(ID))) {
                requireDevelopment(Environment.isDevMode());
            }
        }

        /** Throws {@link IllegalStateException}, which ends the start, on any other server. */
        static void requireDevelopment(boolean development) {
            if (!development) {
                throw new IllegalStateException(
                        "--spi-payment-gateway--provider=demo is for development mode (start-dev) only: it takes whatever"
                                + " people choose for a payment method, and nothing could ever be paid with it");
            }
        }

        @Override
        public void postInit(KeycloakSessionFactory factory) {}

        @Override
        public String getId() {
            return ID;
        }
    }
}
