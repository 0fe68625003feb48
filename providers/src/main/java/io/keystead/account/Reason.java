package io.keystead.account;

import io.keystead.rest.KeysteadException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminRoot;

/**
 * Why Keycloak refuses a value: its message key, which the themes translate, and what the message names.
 *
 * @param key such as {@code invalidPasswordMinLengthMessage}
 */
record Reason(String key, List<Object> params) {

    /** How the texts of the admin console name a parameter; those of Keycloak's older themes are for MessageFormat. */
    private static final Pattern CONSOLE_PARAMETER = Pattern.compile("\\{\\{(\\d)}}");

    /** A 400 of ours that carries the key first among its params, and the reason in English. */
    KeysteadException refusal(KeycloakSession session, RealmModel realm, String field, String code) {
        String pattern = AdminRoot.getMessages(session, realm, Locale.ENGLISH.toLanguageTag())
                .getProperty(key, key);
        String[] named = Stream.concat(Stream.of(key), params.stream().map(String::valueOf))
                .toArray(String[]::new);
        return KeysteadException.invalid(field, code, text(pattern), named);
    }

    /** What a text of either kind says with these parameters. */
    String text(String pattern) {
        Matcher parameter = CONSOLE_PARAMETER.matcher(pattern);
        return parameter.find()
                ? parameter.replaceAll(found -> Matcher.quoteReplacement(param(Integer.parseInt(found.group(1)))))
                : new MessageFormat(pattern, Locale.ENGLISH).format(params.toArray());
    }

    private String param(int index) {
        return index < params.size() ? String.valueOf(params.get(index)) : "";
    }
}
