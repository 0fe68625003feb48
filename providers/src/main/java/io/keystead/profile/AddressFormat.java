package io.keystead.profile;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How addresses of one country are written.
 *
 * @param shown the fields they consist of, among those that not all countries have
 * @param required those of them without which no letter arrives
 * @param postalCode what a postal code looks like; empty if anything does
 * @param example of a postal code
 * @param europeanUnion whether the country is a member
 * @param states names by code, by language; that of the country itself is empty. None if the country has no list
 */
record AddressFormat(
        Set<ContactField> shown,
        Set<ContactField> required,
        Optional<Pattern> postalCode,
        Optional<String> example,
        boolean europeanUnion,
        Map<String, Map<String, String>> states) {

    AddressFormat {
        shown = Set.copyOf(shown);
        required = Set.copyOf(required);
        states = Map.copyOf(states);
    }

    boolean hasStateList() {
        return !states.isEmpty();
    }

    boolean hasState(String code) {
        return stateNames("").containsKey(code);
    }

    /** In the reader's language if the country itself uses it, otherwise as the country writes them. */
    List<CodeName> states(Locale reader) {
        Map<String, String> names = stateNames(reader.getLanguage());
        return sorted(names.entrySet().stream().map(state -> new CodeName(state.getKey(), state.getValue())), reader);
    }

    private Map<String, String> stateNames(String language) {
        return states.getOrDefault(language, states.getOrDefault("", Map.of()));
    }

    /** As a list of the reader's language would have them. */
    static List<CodeName> sorted(Stream<CodeName> names, Locale reader) {
        return names.sorted(Comparator.comparing(CodeName::name, Collator.getInstance(reader)))
                .toList();
    }
}
