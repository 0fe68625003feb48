package io.keystead.establishment;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;

/** Rows that are written in batches and then forgotten, so that memory does not grow with their number. */
final class NewRows {

    private NewRows() {}

    static void write(EntityManager em, Stream<Object> rows) {
        List<Object> all = rows.toList();
        all.forEach(em::persist);
        em.flush();
        all.forEach(em::detach);
    }
}
