package io.keystead.handover;

/** Who gave the seat to somebody else; the text is what events say. */
enum HandOverCause {

    /** The account administrator himself. */
    HOLDER("hand-over"),

    /** A realm administrator, to name the first one, or in place of one who is gone or can not be reached. */
    REALM_ADMINISTRATOR("appointment"),

    /** A document that names him. */
    DOCUMENT("import");

    private final String text;

    HandOverCause(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
