package io.keystead.tests.openapi;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A path such as {@code /realms/{realm}/keystead}. */
record PathTemplate(String text) {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^/}]+}");

    boolean matches(String path) {
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        for (MatchResult parameter :
                (Iterable<MatchResult>) PARAMETER.matcher(text).results()::iterator) {
            pattern.append(Pattern.quote(text.substring(end, parameter.start())))
                    .append("[^/]+");
            end = parameter.end();
        }
        return path.matches(pattern.append(Pattern.quote(text.substring(end))).toString());
    }

    long parameters() {
        return PARAMETER.matcher(text).results().count();
    }
}
