package io.keystead.establishment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has in common with the caller.
 *
 * @param establishments the enabled ones that both may enter, by name
 * @param defaultCode code of his default one, if it is among them
 * @param elsewhere whether he may also enter one that the caller may not, enabled or disabled
 */
public record SharedEstablishments(
        List<Establishment> establishments, @Nullable String defaultCode, boolean elsewhere) {

    /** One of them. */
    public record Establishment(String code, String name) {}

    public List<String> codes() {
        return establishments.stream().map(Establishment::code).toList();
    }
}
