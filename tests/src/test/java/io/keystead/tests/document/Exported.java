package io.keystead.tests.document;

import java.util.regex.Pattern;

/** The text of an export. */
public final class Exported {

    private static final Pattern ACCOUNTS = Pattern.compile("\"accounts\":\\[.*],(?=\"members\":\\[)", Pattern.DOTALL);

    private Exported() {}

    /** The text without the list of accounts: what is left when only establishments and memberships count. */
    public static String withoutAccounts(String export) {
        return ACCOUNTS.matcher(export).replaceFirst("");
    }
}
