package io.keystead.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.SessionFactory;

/** A database with Keycloak's tables and ours, and what a test of a store does with it. */
public final class StoreDatabase implements AutoCloseable {

    private final DatabaseServer server;
    private final SqlStatements statements;
    private final SessionFactory sessions;

    private StoreDatabase(DatabaseServer server, SqlStatements statements, SessionFactory sessions) {
        this.server = server;
        this.statements = statements;
        this.sessions = sessions;
    }

    static StoreDatabase on(DatabaseServer server) {
        SqlStatements statements = new SqlStatements();
        return new StoreDatabase(server, statements, new StoreSchema(server).create(statements));
    }

    /** What the work returns, after the commit; rolled back if it throws. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        return sessions.fromTransaction(work);
    }

    /** Commits after the work, or rolls back if it throws. */
    public void doInTransaction(Consumer<EntityManager> work) {
        sessions.inTransaction(work);
    }

    /** The SQL that this work sends in a transaction of its own, commit included. */
    public List<String> statementsOf(Consumer<EntityManager> work) {
        return statements.during(() -> doInTransaction(work));
    }

    /** The change sets that the next start of Keycloak would run. */
    List<String> pendingChangeSets() {
        return new StoreSchema(server).pendingChangeSets();
    }

    @Override
    public void close() {
        sessions.close();
        server.stop().run();
    }
}
