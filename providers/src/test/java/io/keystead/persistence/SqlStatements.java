package io.keystead.persistence;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Listens to the SQL of each thread, so that a test can count it. */
final class SqlStatements implements StatementInspector {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient ThreadLocal<List<String>> heard = ThreadLocal.withInitial(ArrayList::new);

    @Override
    public String inspect(String sql) {
        heard.get().add(sql);
        return sql;
    }

    List<String> during(Runnable work) {
        heard.get().clear();
        work.run();
        return List.copyOf(heard.get());
    }
}
