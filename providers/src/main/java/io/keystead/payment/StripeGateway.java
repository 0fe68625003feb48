package io.keystead.payment;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.PaymentMethod;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionRetrieveParams;
import io.keystead.maintenance.Unconfigured;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Stripe: its hosted page (Checkout in setup mode), through its own library, which is a jar beside ours.
 *
 * <p>Of a person Stripe is told two ids and no name; what it keeps of a card, it alone knows.
 */
final class StripeGateway implements PaymentGateway {

    private static final String ID = "stripe";
    private static final String RESOURCE_MISSING = "resource_missing";

    private final KeycloakSession session;
    private final StripeSettings settings;

    private StripeGateway(KeycloakSession session, StripeSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    @Override
    public boolean isReady() {
        return apiKey().isPresent();
    }

    @Override
    public HostedPage open(SetUpRequest request) throws GatewayException {
        return asking(() -> {
            String customer =
                    request.customer().isPresent() ? request.customer().get() : newCustomer(request.owner());
            Session page = client().v1()
                    .checkout()
                    .sessions()
                    .create(
                            StripeRequests.page(request, customer, settings.currency()),
                            StripeRequests.pageKey(request));
            return new HostedPage(page.getId(), Optional.of(customer), URI.create(page.getUrl()));
        });
    }

    private String newCustomer(PaymentOwner owner) throws StripeException {
        Customer customer =
                client().v1().customers().create(StripeRequests.customer(owner), StripeRequests.customerKey(owner));
        return Objects.requireNonNull(customer.getId());
    }

    @Override
    public SetUpResult resultOf(String setUp) throws GatewayException {
        return asking(() -> {
            try {
                SessionRetrieveParams params = SessionRetrieveParams.builder()
                        .addExpand("setup_intent.payment_method")
                        .build();
                return StripeData.result(client().v1().checkout().sessions().retrieve(setUp, params));
            } catch (InvalidRequestException e) {
                if (RESOURCE_MISSING.equals(e.getCode())) {
                    return SetUpResult.without(SetUpResult.State.FAILED);
                }
                throw e;
            }
        });
    }

    @Override
    public Optional<GatewayNotice> read(String body, Function<String, Optional<String>> header)
            throws GatewayException {
        String secrets = settings.webhookSecrets()
                .flatMap(secret -> secret.in(session))
                .orElseThrow(() -> new GatewayException(
                        GatewayException.Kind.REFUSED, "there is no webhook-secret, so no notice can be trusted"));
        return StripeNotices.read(body, header.apply(StripeNotices.SIGNATURE).orElse(""), secrets);
    }

    /** To detach what is not attached is a fault for Stripe, and one without a code. */
    @Override
    public void detach(String reference) throws GatewayException {
        asking(() -> {
            try {
                client().v1().paymentMethods().detach(reference);
            } catch (InvalidRequestException e) {
                if (isAttached(reference, e)) {
                    throw e;
                }
            }
            return reference;
        });
    }

    private boolean isAttached(String reference, InvalidRequestException refusal) throws StripeException {
        if (RESOURCE_MISSING.equals(refusal.getCode())) {
            return false;
        }
        PaymentMethod method = client().v1().paymentMethods().retrieve(reference);
        return method.getCustomer() != null;
    }

    private Optional<String> apiKey() {
        return settings.apiKey().flatMap(key -> key.in(session));
    }

    /** One try for each call: what fails is tried again by the person, by Stripe or by {@link PaymentRemovalTask}. */
    private StripeClient client() {
        StripeClient.StripeClientBuilder client = StripeClient.builder()
                .setApiKey(apiKey().orElseThrow())
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setReadTimeout((int) settings.readTimeout().toMillis())
                .setMaxNetworkRetries(0);
        settings.apiBase().ifPresent(client::setApiBase);
        return client.build();
    }

    private static <T> T asking(Callable<T> call) throws GatewayException {
        try {
            return call.call();
        } catch (StripeException e) {
            throw StripeData.fault(e);
        } catch (Exception e) {
            // What it answered lacks something, or is of another shape; the message may repeat it.
            throw new GatewayException(
                    GatewayException.Kind.UNAVAILABLE,
                    "Stripe's answer makes no sense: " + e.getClass().getSimpleName());
        }
    }

    /** Makes the gateway, and looks whether Stripe's library is there when it is chosen. */
    public static final class Factory implements PaymentGatewayFactory, Unconfigured<PaymentGateway> {

        private static final Logger LOG = Logger.getLogger(StripeGateway.class);

        private StripeSettings settings = StripeSettings.of(Config.scope(PaymentGatewaySpi.NAME, ID));

        @Override
        public PaymentGateway create(KeycloakSession session) {
            return new StripeGateway(session, settings);
        }

        @Override
        public void init(Config.Scope config) {
            settings = StripeSettings.of(config);
        }

        @Override
        public void postInit(KeycloakSessionFactory factory) {
            if (!ConfiguredGateway.chosen().equals(Optional.of(ID))) {
                return;
            }
            requireLibrary();
            if (settings.apiKey().isEmpty()) {
                LOG.warn("Nobody can save payment methods: --spi-payment-gateway--stripe--api-key is not given");
            } else if (settings.webhookSecrets().isEmpty()) {
                LOG.warn("Stripe's notices are refused: --spi-payment-gateway--stripe--webhook-secret is not given");
            }
        }

        private static void requireLibrary() {
            try {
                LOG.debugf("Stripe's library speaks version %s of its API", StripeData.apiVersion());
            } catch (NoClassDefFoundError e) {
                throw new IllegalStateException(
                        "--spi-payment-gateway--provider=stripe needs Stripe's library, stripe-java.jar, in providers/",
                        e);
            }
        }

        @Override
        public String getId() {
            return ID;
        }
    }
}
