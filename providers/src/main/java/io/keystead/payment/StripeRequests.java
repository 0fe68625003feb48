package io.keystead.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.CustomText;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;

/** What Stripe is asked for, each with the key by which it knows a request that comes twice. */
final class StripeRequests {

    /** Stripe allows no page that lives for less than half an hour. */
    private static final Duration PAGE_LIFE = Duration.ofSeconds(PendingSetUps.LIFE + 60);

    /** Stripe repeats the answer to a key for a day, a fault of its own included: nobody is to wait for a day. */
    private static final Duration KEY_LIFE = Duration.ofMinutes(10);

    private static final int LONGEST_TEXT = 1200;

    private StripeRequests() {}

    /** Two ids and no name. */
    static CustomerCreateParams customer(PaymentOwner owner) {
        return CustomerCreateParams.builder()
                .putMetadata(StripeData.REALM, owner.realmId())
                .putMetadata(StripeData.USER, owner.userId())
                .build();
    }

    static RequestOptions customerKey(PaymentOwner owner) {
        long window = Time.currentTimeMillis() / KEY_LIFE.toMillis();
        // Ids of federated people may be longer than the 255 characters that Stripe takes.
        UUID name = UUID.nameUUIDFromBytes((owner.realmId() + "\n" + owner.userId() + "\n" + window).getBytes(UTF_8));
        return key("customer-" + name);
    }

    static SessionCreateParams page(SetUpRequest request, String customer, Optional<String> currency) {
        SessionCreateParams.Builder page = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SETUP)
                .setCustomer(customer)
                .putMetadata(StripeData.REALM, request.owner().realmId())
                .putMetadata(StripeData.USER, request.owner().userId())
                .setLocale(language(request.locale()))
                .setExpiresAt(Duration.ofMillis(Time.currentTimeMillis())
                        .plus(PAGE_LIFE)
                        .toSeconds())
                .setSuccessUrl(request.returnAddress().toString())
                .setCancelUrl(request.returnAddress().toString());
        if (!request.warning().isBlank()) {
            page.setCustomText(besideTheButton(request.warning()));
        }
        currency.ifPresentOrElse(
                page::setCurrency, () -> page.addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD));
        return page.build();
    }

    private static CustomText besideTheButton(String text) {
        return CustomText.builder()
                .setSubmit(CustomText.Submit.builder()
                        .setMessage(text.substring(0, Math.min(LONGEST_TEXT, text.length())))
                        .build())
                .build();
    }

    static RequestOptions pageKey(SetUpRequest request) {
        return key("page-" + request.id());
    }

    private static SessionCreateParams.Locale language(Locale locale) {
        return Stream.of(locale.toLanguageTag(), locale.getLanguage())
                .flatMap(tag -> Stream.of(SessionCreateParams.Locale.values())
                        .filter(known -> known.getValue().equals(tag)))
                .findFirst()
                .orElse(SessionCreateParams.Locale.AUTO);
    }

    private static RequestOptions key(String name) {
        return RequestOptions.builder().setIdempotencyKey("keystead-" + name).build();
    }
}
