package io.keystead.account;

import io.keystead.rest.KeysteadException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
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

    /** A 400 of ours that carries the key first among its params, and the reason in English. */
    KeysteadException refusal(KeycloakSession session, RealmModel realm, String field, String code) {
        String pattern = AdminRoot.getMessages(session, realm, Locale.ENGLISH.toLanguageTag())
                .getProperty(key, key);
        String[] named = Stream.concat(Stream.of(key), params.stream().map(String::valueOf))
                .toArray(String[]::new);
        return KeysteadException.invalid(
                field, code, new MessageFormat(pattern, Locale.ENGLISH).format(params.toArray()), named);
    }
}
