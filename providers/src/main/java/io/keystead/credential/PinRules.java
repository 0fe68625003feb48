package io.keystead.credential;

import java.util.Optional;

/**
 * Which PINs of this length are good enough.
 *
 * <p>Refused is what people choose and thieves try first, about a tenth of the PINs of six digits: a longer list annoys
 * more than it protects (Markert et al., "This PIN Can Be Easily Guessed", arXiv 2003.04868).
 *
 * @param length number of digits, exactly
 */
record PinRules(int length) {

    static final int SHORTEST = 6;
    static final int LONGEST = 12;

    /** The first reason to refuse {@code pin}; empty if it is good enough. */
    Optional<PinFault> fault(String pin, PinOwner owner) {
        if (pin.length() != length || !pin.chars().allMatch(PinRules::isDigit)) {
            return Optional.of(PinFault.FORMAT);
        }
        return fault(new Digits(pin)).or(() -> personalFault(pin, owner));
    }

    private static Optional<PinFault> fault(Digits pin) {
        if (pin.isRegular()) {
            return Optional.of(PinFault.REGULAR);
        }
        if (Keypad.isPath(pin.text())) {
            return Optional.of(PinFault.KEYPAD);
        }
        return CalendarDates.holds(pin.text()) ? Optional.of(PinFault.DATE) : Optional.empty();
    }

    private static Optional<PinFault> personalFault(String pin, PinOwner owner) {
        if (sharesMoreThanHalf(pin, owner.username())) {
            return Optional.of(PinFault.USERNAME);
        }
        return sharesMoreThanHalf(pin, owner.phone()) ? Optional.of(PinFault.PHONE) : Optional.empty();
    }

    private static boolean sharesMoreThanHalf(String pin, String known) {
        int part = pin.length() / 2 + 1;
        for (int start = 0; start + part <= pin.length(); start++) {
            if (known.contains(pin.substring(start, start + part))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
