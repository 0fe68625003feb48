package io.keystead.establishment;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Many parameters in as many statements as it takes: databases limit how many one may have. */
final class Parts {

    private static final int SIZE = 500;

    private Parts() {}

    static <T> void of(Collection<T> all, Consumer<List<T>> statement) {
        List<T> list = List.copyOf(all);
        for (int from = 0; from < list.size(); from += SIZE) {
            statement.accept(list.subList(from, Math.min(from + SIZE, list.size())));
        }
    }
}
