package io.keystead.docker;

import java.net.URI;
import java.util.stream.Collectors;

/** What a person reads once the demo runs: where to go, as whom, where the data are, how to stop. */
record Welcome(DevSettings settings, Distribution distribution, URI demoApp) {

    private static final String LINE = "-".repeat(96);

    @Override
    public String toString() {
        String address = settings.address();
        String text =
                """
                Keystead runs. Stop it with Ctrl-C.

                Demo application   %s   sign in and look into the token
                Account console    %s
                Admin console      %s   realm demo
                                   %s   all realms: %s / %s

                Demo logins        admin@demo.example     Correct-Horse-7    Administrators
                                   manager@demo.example   Battery-Staple-8   Managers
                                   camille                739154             Housekeeping, PIN account
                                   others: realm-config/demo/demo-realm.json

                Mails              %s, and their links in this log, unless the realm has a mail server
                %s"""
                        .formatted(
                                demoApp,
                                settings.issuer() + "/account",
                                address + "/admin/demo/console/",
                                address + "/admin/master/console/",
                                settings.administrator(),
                                settings.administratorPassword(),
                                settings.mailFolder(distribution),
                                data());
        return "\n" + LINE + "\n" + text.lines().map(line -> " " + line).collect(Collectors.joining("\n")) + "\n" + LINE
                + "\n";
    }

    private String data() {
        if (!settings.embeddedDatabase()) {
            return "Data               in the database that KC_DB names; the demo is imported once, into an empty one";
        }
        return """
                Data               %s, kept between starts
                Begin anew         stop, delete that folder, start again"""
                .formatted(distribution.home().resolve("data").resolve("h2"));
    }
}
