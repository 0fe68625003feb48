package io.keystead.payment;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A payment method as the gateway describes it. It can not hold a card number: what is not of the shape below is refused.
 *
 * @param reference what the gateway calls it; a secret for everybody but the gateway and billing
 * @param kind {@code card}, {@code sepa_debit} …
 * @param brand {@code visa} …; null if it has none
 * @param lastFour four letters or digits; null if it has none
 * @param expiryMonth 1 to 12; null if it does not expire
 * @param expiryYear of four digits; null if it does not expire
 */
public record SavedMethod(
        String reference,
        String kind,
        @Nullable String brand,
        @Nullable String lastFour,
        @Nullable Integer expiryMonth,
        @Nullable Integer expiryYear) {

    private static final int MAX_REFERENCE = 255;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_ -]{0,31}");
    private static final Pattern LAST_FOUR = Pattern.compile("[0-9A-Za-z]{4}");

    /** Throws {@link IllegalArgumentException}, without repeating what was given. */
    public SavedMethod {
        require(!reference.isBlank() && reference.length() <= MAX_REFERENCE, "reference");
        require(NAME.matcher(kind).matches(), "kind");
        require(brand == null || NAME.matcher(brand).matches(), "brand");
        require(lastFour == null || LAST_FOUR.matcher(lastFour).matches(), "last four");
        require(expiryMonth == null || (expiryMonth >= 1 && expiryMonth <= 12), "expiry month");
        require(expiryYear == null || (expiryYear >= 2000 && expiryYear <= 2999), "expiry year");
        require((expiryMonth == null) == (expiryYear == null), "expiry");
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException("not of the expected shape: " + what);
        }
    }

    /** Nobody reads the reference in a log. */
    @Override
    public String toString() {
        return kind;
    }
}
