package io.keystead.tests.security;

/** What may be in the way of an action that one confirms, or how its page is used otherwise than meant. */
enum Trouble {
    WRONG_SECRET,
    WRONG_LOGIN_NAME,
    SOMEBODY_ELSE_SIGNS_IN,
    SENT_TWICE,
    PRESSED_TWICE_AND_BACK,
    EXPIRED,
    SECOND_TAB,
    PIN_ACCOUNT,
    PASSKEY_ONLY,
    FROM_AN_IDENTITY_PROVIDER
}
