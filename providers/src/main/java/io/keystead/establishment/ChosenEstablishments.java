package io.keystead.establishment;

import io.keystead.rest.KeysteadException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The establishments that somebody chose for a user, in his order, all of them known; and the default among them. */
final class ChosenEstablishments {

    private static final int NAMED = 10;

    private final Map<String, EstablishmentEntity> byKey;
    private final @Nullable EstablishmentEntity chosenDefault;

    private ChosenEstablishments(Map<String, EstablishmentEntity> byKey, @Nullable EstablishmentEntity chosenDefault) {
        this.byKey = byKey;
        this.chosenDefault = chosenDefault;
    }

    /**
     * Throws 400 naming what is missing, twice, unknown, or not fit to be the default.
     *
     * @param found the establishments that exist among those named, by key
     */
    static ChosenEstablishments of(MembershipsRepresentation wanted, Map<String, EstablishmentEntity> found) {
        Map<String, String> codes = codesByKey(wanted.establishments());
        List<String> unknown = codes.entrySet().stream()
                .filter(code -> !found.containsKey(code.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (!unknown.isEmpty()) {
            throw unknown(unknown);
        }
        Map<String, EstablishmentEntity> inOrder = new LinkedHashMap<>();
        codes.keySet().forEach(key -> inOrder.put(key, found.get(key)));
        return new ChosenEstablishments(inOrder, chosenDefault(wanted.defaultCode(), inOrder));
    }

    Set<String> ids() {
        return byKey.values().stream().map(EstablishmentEntity::id).collect(Collectors.toSet());
    }

    /** The one that was chosen; otherwise the present one if it stays and serves; otherwise the first that serves. */
    Optional<String> defaultInsteadOf(@Nullable String presentId) {
        if (chosenDefault != null) {
            return Optional.of(chosenDefault.id());
        }
        Stream<EstablishmentEntity> present = byKey.values().stream()
                .filter(establishment -> establishment.id().equals(presentId));
        List<EstablishmentEntity> candidates =
                Stream.concat(present, byKey.values().stream()).toList();
        return candidates.stream()
                .filter(EstablishmentEntity::enabled)
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .map(EstablishmentEntity::id);
    }

    private static Map<String, String> codesByKey(@Nullable List<@Nullable String> codes) {
        if (codes == null) {
            throw invalid("must be a list of codes; it may be empty");
        }
        Map<String, String> byKey = new LinkedHashMap<>();
        for (String code : codes) {
            if (code == null) {
                throw invalid("must not hold null");
            }
            if (byKey.put(EstablishmentCode.key(code), code) != null) {
                throw invalid("names " + code + " twice");
            }
        }
        return byKey;
    }

    private static @Nullable EstablishmentEntity chosenDefault(
            @Nullable String code, Map<String, EstablishmentEntity> chosen) {
        if (code == null) {
            return null;
        }
        EstablishmentEntity establishment = chosen.get(EstablishmentCode.key(code));
        if (establishment == null) {
            throw KeysteadException.invalid(
                    "default", "keystead-default-not-member", code + " is not among the establishments", code);
        }
        refuseDisabled(establishment, chosen);
        return establishment;
    }

    private static void refuseDisabled(EstablishmentEntity establishment, Map<String, EstablishmentEntity> chosen) {
        if (!establishment.enabled() && chosen.values().stream().anyMatch(EstablishmentEntity::enabled)) {
            throw establishment.disabledRefusal("default");
        }
    }

    /** Names the first ones only: an answer, a log and an event must not grow with what was sent. */
    static KeysteadException unknown(List<String> codes) {
        List<String> first = codes.subList(0, Math.min(codes.size(), NAMED));
        String others = codes.size() > NAMED ? " and " + (codes.size() - NAMED) + " others" : "";
        return KeysteadException.invalid(
                "establishments",
                "keystead-establishments-unknown",
                "names " + codes.size() + " unknown establishments: " + String.join(", ", first) + others,
                first.toArray(String[]::new));
    }

    private static KeysteadException invalid(String expectation) {
        return KeysteadException.invalid("establishments", "keystead-memberships-invalid", expectation);
    }
}
