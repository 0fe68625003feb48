package io.keystead.tests.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A document of any size, as the export writes it: sorted, if the members come so, and without white space. */
public final class LargeDocument {

    private final int establishments;
    private final List<String> members = new ArrayList<>();

    public LargeDocument(int establishments) {
        this.establishments = establishments;
    }

    /** The code of one of its establishments. */
    public static String code(int number) {
        return "S-%05d".formatted(number);
    }

    /** Adds a member of the establishments with these numbers. */
    public LargeDocument member(String username, int defaultNumber, IntStream numbers) {
        String codes =
                numbers.sorted().mapToObj(number -> '"' + code(number) + '"').collect(Collectors.joining(","));
        members.add("{\"username\":\"%s\",\"establishments\":[%s],\"default\":\"%s\"}"
                .formatted(username, codes, code(defaultNumber)));
        return this;
    }

    public String json() {
        String sites = IntStream.range(0, establishments)
                .mapToObj("{\"code\":\"S-%1$05d\",\"name\":\"Hôtel n° %1$05d\",\"enabled\":true}"::formatted)
                .collect(Collectors.joining(","));
        return "{\"establishments\":[" + sites + "],\"members\":[" + String.join(",", members) + "]}";
    }
}
