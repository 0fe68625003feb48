package io.keystead.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How somebody shall come to a secret.
 *
 * @param type absent: the natural way of the kind of account, a link by mail or a drawn PIN
 * @param value the secret; absent: one is drawn
 * @param temporary whether it must be changed at the next login, which is so unless it says false
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SecretRequestRepresentation(@Nullable Type type, @Nullable String value, @Nullable Boolean temporary) {

    static final SecretRequestRepresentation NATURAL = new SecretRequestRepresentation(null, null, null);

    /** By mail, or set at once. */
    public enum Type {
        EMAIL_LINK,
        SECRET
    }

    /** What the event may say. */
    SecretRequestRepresentation withoutSecret() {
        return new SecretRequestRepresentation(type, null, temporary);
    }

    @JsonIgnore
    boolean isTemporary() {
        return temporary == null || temporary;
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "SecretRequest[" + type + "]";
    }
}
