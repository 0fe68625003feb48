package io.keystead.credential;

/** Why a PIN is refused; each has a text in the message bundles. */
enum PinFault {
    FORMAT("keysteadPinFormat"),
    REGULAR("keysteadPinRegular"),
    KEYPAD("keysteadPinKeypad"),
    DATE("keysteadPinDate"),
    USERNAME("keysteadPinUsername"),
    PHONE("keysteadPinPhone");

    private final String messageKey;

    PinFault(String messageKey) {
        this.messageKey = messageKey;
    }

    /** Its parameter {@code {0}} is the length of PINs in the realm. */
    String messageKey() {
        return messageKey;
    }
}
