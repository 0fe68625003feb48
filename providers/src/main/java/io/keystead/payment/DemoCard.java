package io.keystead.payment;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** What one can choose on the demo's page, where nothing is typed: a number that somebody types may be a real one. */
public enum DemoCard {
    VISA("visa", "4242", 36),
    MASTERCARD("mastercard", "4444", 1),
    AMERICAN_EXPRESS("amex", "0005", -2);

    private final String brand;
    private final String lastFour;
    private final int monthsLeft;

    DemoCard(String brand, String lastFour, int monthsLeft) {
        this.brand = brand;
        this.lastFour = lastFour;
        this.monthsLeft = monthsLeft;
    }

    SavedMethod saved() {
        return new SavedMethod(
                "demo_" + UUID.randomUUID(), "card", brand, lastFour, expiry().getMonthValue(), expiry().getYear());
    }

    private LocalDate expiry() {
        return LocalDate.now(ZoneOffset.UTC).plusMonths(monthsLeft);
    }

    /** As on the page: brand, last four, expiry. */
    public String getText() {
        return "%s •••• %s, %02d/%d".formatted(brand, lastFour, expiry().getMonthValue(), expiry().getYear());
    }
}
