package io.keystead.payment;

import com.stripe.Stripe;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentMethod;
import com.stripe.model.SetupIntent;
import com.stripe.model.checkout.Session;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Stripe answers, in our words. */
final class StripeData {

    /** Names of the metadata by which Stripe tells back whose it is. */
    static final String REALM = "keystead_realm";

    static final String USER = "keystead_user";

    private static final Pattern CODE = Pattern.compile("[a-z_]{1,64}");
    private static final Pattern REQUEST = Pattern.compile("req_[A-Za-z0-9]{1,64}");

    private StripeData() {}

    static String apiVersion() {
        return Stripe.API_VERSION;
    }

    /** A session whose setup intent and payment method were expanded. */
    static SetUpResult result(Session page) {
        return switch (page.getStatus()) {
            case "open" -> SetUpResult.without(SetUpResult.State.OPEN);
            case "complete" -> result(page.getMetadata(), page.getSetupIntentObject());
            default -> SetUpResult.without(SetUpResult.State.FAILED);
        };
    }

    private static SetUpResult result(Map<String, String> metadata, SetupIntent intent) {
        return switch (intent.getStatus()) {
            case "succeeded" -> saved(metadata, intent.getPaymentMethodObject());
            case "processing" -> SetUpResult.without(SetUpResult.State.PENDING);
            default -> SetUpResult.without(SetUpResult.State.FAILED);
        };
    }

    /** What is attached to nobody was detached since, and can not be used any more. */
    private static SetUpResult saved(Map<String, String> metadata, PaymentMethod method) {
        String realm = metadata.get(REALM);
        String user = metadata.get(USER);
        return realm == null || user == null || method.getCustomer() == null
                ? SetUpResult.without(SetUpResult.State.FAILED)
                : SetUpResult.saved(new PaymentOwner(realm, user), method(method));
    }

    static SavedMethod method(PaymentMethod method) {
        PaymentMethod.@Nullable Card card = method.getCard();
        return card == null
                ? new SavedMethod(method.getId(), method.getType(), null, lastFour(method), null, null)
                : new SavedMethod(
                        method.getId(),
                        method.getType(),
                        card.getBrand(),
                        card.getLast4(),
                        Math.toIntExact(card.getExpMonth()),
                        Math.toIntExact(card.getExpYear()));
    }

    private static @Nullable String lastFour(PaymentMethod method) {
        return Optional.<@Nullable String>empty()
                .or(() -> Optional.ofNullable(method.getSepaDebit()).map(PaymentMethod.SepaDebit::getLast4))
                .or(() -> Optional.ofNullable(method.getUsBankAccount()).map(PaymentMethod.UsBankAccount::getLast4))
                .or(() -> Optional.ofNullable(method.getBacsDebit()).map(PaymentMethod.BacsDebit::getLast4))
                .orElse(null);
    }

    /** Without Stripe's message, which repeats references and parts of keys. */
    static GatewayException fault(StripeException e) {
        boolean later =
                e instanceof ApiConnectionException || e instanceof RateLimitException || e instanceof ApiException;
        if (e.getStatusCode() == null || e instanceof ApiConnectionException) {
            return new GatewayException(GatewayException.Kind.UNAVAILABLE, "Stripe does not answer");
        }
        String what = "Stripe answered " + e.getStatusCode()
                + matching(CODE, e.getCode())
                + matching(REQUEST, e.getRequestId());
        return new GatewayException(later ? GatewayException.Kind.UNAVAILABLE : GatewayException.Kind.REFUSED, what);
    }

    private static String matching(Pattern pattern, @Nullable String text) {
        return Objects.toString(text, "").isEmpty()
                        || !pattern.matcher(Objects.toString(text)).matches()
                ? ""
                : ", " + text;
    }
}
