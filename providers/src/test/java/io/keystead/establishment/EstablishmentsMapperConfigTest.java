package io.keystead.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.provider.ProviderConfigProperty;

final class EstablishmentsMapperConfigTest {

    private static final EstablishmentsMapperConfig USUAL = new EstablishmentsMapperConfig(
            "establishment", "default_establishment", "establishments", "establishments_total", 100);

    @Test
    void hasUsualNamesWhereNothingIsSaid() {
        assertThat(EstablishmentsMapperConfig.of(mapper(Map.of()))).isEqualTo(USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void takesTheUsualNameAndLimitWhereNoneIsGiven(String nothing) {
        ProtocolMapperModel mapper = mapper(Map.of("total.claim.name", nothing, "max", nothing));
        assertThat(EstablishmentsMapperConfig.isValid(mapper)).isTrue();
        assertThat(EstablishmentsMapperConfig.of(mapper)).isEqualTo(USUAL);
    }

    @Test
    void takesWhatIsSaidWithoutBlanksAround() {
        assertThat(EstablishmentsMapperConfig.of(mapper(Map.of(
                        "establishment.claim.name", " site ",
                        "default.claim.name", "home",
                        "list.claim.name", "sites",
                        "total.claim.name", "number",
                        "max", " 9999 "))))
                .isEqualTo(new EstablishmentsMapperConfig("site", "home", "sites", "number", 9999));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "10000", "1.5", "007"})
    void refusesALimitAndTakesTheUsualOneIfItWasImported(String max) {
        ProtocolMapperModel mapper = mapper(Map.of("max", max));
        assertThat(EstablishmentsMapperConfig.isValid(mapper)).isFalse();
        assertThat(EstablishmentsMapperConfig.of(mapper)).isEqualTo(USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "100", "9999"})
    void takesALimit(String max) {
        ProtocolMapperModel mapper = mapper(Map.of("max", max));
        assertThat(EstablishmentsMapperConfig.isValid(mapper)).isTrue();
        assertThat(EstablishmentsMapperConfig.of(mapper).max()).isEqualTo(Integer.parseInt(max));
    }

    @Test
    void showsTheUsualValuesInTheConsole() {
        Map<String, String> shown = new HashMap<>();
        ownProperties().forEach(property -> shown.put(property.getName(), (String) property.getDefaultValue()));
        assertThat(EstablishmentsMapperConfig.of(mapper(shown))).isEqualTo(USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void hasATextForEveryProperty(String language) throws java.io.IOException {
        String name = "/theme-resources/messages/messages_" + language.toLowerCase(Locale.ROOT) + ".properties";
        try (var file = java.util.Objects.requireNonNull(getClass().getResourceAsStream(name))) {
            List<String> keys = ownProperties()
                    .flatMap(property -> Stream.of(property.getLabel(), property.getHelpText()))
                    .toList();
            assertThat(new PropertyResourceBundle(file).keySet()).containsAll(keys);
        }
    }

    private static Stream<ProviderConfigProperty> ownProperties() {
        List<String> own = Arrays.asList(
                "establishment.claim.name", "default.claim.name", "list.claim.name", "total.claim.name", "max");
        return EstablishmentsMapperConfig.properties().stream().filter(property -> own.contains(property.getName()));
    }

    private static ProtocolMapperModel mapper(Map<String, String> config) {
        ProtocolMapperModel mapper = new ProtocolMapperModel();
        mapper.setConfig(config);
        return mapper;
    }
}
