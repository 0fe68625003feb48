package io.keystead.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How addresses are written in each country: Google's address data and CLDR, made into {@code address-formats.json} by
 * {@code providers/address-formats}.
 */
final class AddressFormats {

    /** What holds where nothing else is known. */
    private static final String WORLD = "ZZ";

    private static final Map<String, AddressFormat> FORMATS = read();

    private AddressFormats() {}

    /** That of {@code country}, or of the world if there is none of it or no country. */
    static AddressFormat of(@Nullable String country) {
        AddressFormat world = Objects.requireNonNull(FORMATS.get(WORLD));
        return country == null ? world : FORMATS.getOrDefault(country, world);
    }

    private static Map<String, AddressFormat> read() {
        try (InputStream file = AddressFormats.class.getResourceAsStream("address-formats.json")) {
            Map<String, Entry> entries = new ObjectMapper().readValue(file, new TypeReference<Map<String, Entry>>() {});
            return entries.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, entry -> entry.getValue().format()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<ContactField> fields(String letters) {
        Set<ContactField> fields = EnumSet.noneOf(ContactField.class);
        letters.chars()
                .mapToObj(letter -> switch (letter) {
                    case 'A' -> ContactField.STREET;
                    case 'C' -> ContactField.CITY;
                    case 'S' -> ContactField.STATE;
                    case 'Z' -> ContactField.POSTAL_CODE;
                    default -> throw new IllegalArgumentException("No field of an address: " + (char) letter);
                })
                .forEach(fields::add);
        return fields;
    }

    /** One country in the file; fields are letters, as Google's data have them. */
    private record Entry(
            @JsonProperty("shown") String shown,
            @JsonProperty("required") String required,
            @JsonProperty("postalCode") @Nullable String postalCode,
            @JsonProperty("example") @Nullable String example,
            @JsonProperty("europeanUnion") boolean europeanUnion,
            @JsonProperty("states") @Nullable Map<String, Map<String, String>> states) {

        AddressFormat format() {
            return new AddressFormat(
                    fields(shown),
                    fields(required),
                    Optional.ofNullable(postalCode).map(code -> Pattern.compile(code, Pattern.CASE_INSENSITIVE)),
                    Optional.ofNullable(example),
                    europeanUnion,
                    states == null ? Map.of() : states);
        }
    }
}
