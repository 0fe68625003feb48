package io.keystead.credential;

import java.time.Month;
import java.util.stream.IntStream;

/** Dates in a row of digits, day or month or year first, and years that people remember. */
final class CalendarDates {

    private static final int FIRST_YEAR = 1940;
    private static final int LAST_YEAR = 2029;
    private static final int SHORT_DATE = 6;
    private static final int LONG_DATE = 8;

    private CalendarDates() {}

    /**
     * Six digits: a date with a year of two digits. More: a date with a year of four anywhere. Up to eight: a year at
     * either end.
     */
    static boolean holds(String pin) {
        return isShortDate(pin) || holdsLongDate(pin) || beginsOrEndsWithYear(pin);
    }

    private static boolean holdsLongDate(String pin) {
        return IntStream.rangeClosed(0, pin.length() - LONG_DATE)
                .anyMatch(start -> isLongDate(pin.substring(start, start + LONG_DATE)));
    }

    private static boolean beginsOrEndsWithYear(String pin) {
        return pin.length() <= LONG_DATE && (isYear(pin.substring(0, 4)) || isYear(pin.substring(pin.length() - 4)));
    }

    private static boolean isShortDate(String pin) {
        return pin.length() == SHORT_DATE && (isDayAndMonth(pin.substring(0, 4)) || isMonthAndDay(pin.substring(2)));
    }

    private static boolean isLongDate(String part) {
        return (isDayAndMonth(part.substring(0, 4)) && isCentury(part.substring(4)))
                || (isMonthAndDay(part.substring(4)) && isCentury(part.substring(0, 4)));
    }

    private static boolean isDayAndMonth(String text) {
        return isMonthAndDay(text) || isMonthAndDay(text.substring(2) + text.substring(0, 2));
    }

    private static boolean isMonthAndDay(String text) {
        int month = Integer.parseInt(text.substring(0, 2));
        int day = Integer.parseInt(text.substring(2));
        return month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
    }

    private static boolean isCentury(String year) {
        return year.startsWith("19") || year.startsWith("20");
    }

    private static boolean isYear(String text) {
        int year = Integer.parseInt(text);
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
