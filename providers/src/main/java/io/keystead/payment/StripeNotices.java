package io.keystead.payment;

import com.stripe.exception.EventDataObjectDeserializationException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.StripeObject;
import com.stripe.model.checkout.Session;
import com.stripe.net.Webhook;
import io.keystead.payment.GatewayNotice.MethodChanged;
import io.keystead.payment.GatewayNotice.MethodGone;
import io.keystead.payment.GatewayNotice.MethodUsed;
import io.keystead.payment.GatewayNotice.SetUpEnded;
import java.time.Instant;
import java.util.Optional;

/** What Stripe sends to a webhook, once its library has checked the signature and its age. */
final class StripeNotices {

    static final String SIGNATURE = "Stripe-Signature";

    private static final String SET_UP = "setup";

    private StripeNotices() {}

    /** Any of {@code secrets}, which commas separate, may have signed it. */
    static Optional<GatewayNotice> read(String body, String signature, String secrets) throws GatewayException {
        for (String secret : secrets.split(",", -1)) {
            if (isSigned(body, signature, secret.strip())) {
                return notice(body);
            }
        }
        throw new GatewayException(GatewayException.Kind.FORGED, "a notice is not signed by Stripe, or too old");
    }

    private static boolean isSigned(String body, String signature, String secret) {
        try {
            return !secret.isEmpty()
                    && Webhook.Signature.verifyHeader(body, signature, secret, Webhook.DEFAULT_TOLERANCE);
        } catch (SignatureVerificationException e) {
            return false;
        } catch (RuntimeException e) {
            // A header of another shape than the library splits.
            return false;
        }
    }

    private static Optional<GatewayNotice> notice(String body) throws GatewayException {
        try {
            Event event = Webhook.constructEventWithoutVerification(body);
            return notice(event, event.getDataObjectDeserializer().deserializeUnsafe());
        } catch (EventDataObjectDeserializationException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            throw new GatewayException(
                    GatewayException.Kind.REFUSED,
                    "a notice of Stripe makes no sense: " + e.getClass().getSimpleName());
        }
    }

    /** Whatever version of the API the endpoint was made for: these fields are in all of them. */
    private static Optional<GatewayNotice> notice(Event event, StripeObject object) {
        if (object instanceof Session page && SET_UP.equals(page.getMode())) {
            return Optional.of(new SetUpEnded(page.getId()));
        }
        if (object instanceof PaymentMethod method) {
            return switch (event.getType()) {
                case "payment_method.detached" -> Optional.of(new MethodGone(method.getId()));
                case "payment_method.updated", "payment_method.automatically_updated" ->
                    Optional.of(new MethodChanged(StripeData.method(method)));
                default -> Optional.empty();
            };
        }
        if (object instanceof PaymentIntent payment && "payment_intent.succeeded".equals(event.getType())) {
            return Optional.ofNullable(payment.getPaymentMethod())
                    .map(reference -> new MethodUsed(reference, Instant.ofEpochSecond(event.getCreated())));
        }
        return Optional.empty();
    }
}
