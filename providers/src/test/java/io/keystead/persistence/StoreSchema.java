package io.keystead.persistence;

import jakarta.persistence.SchemaValidationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.connections.jpa.util.JpaUtils;

/**
 * Makes the tables of an empty database.
 *
 * <p>Keycloak's come from its entities, because its own changelogs need a running server; ours come from our changelogs, as
 * in production, and are then validated against our entities.
 */
final class StoreSchema {

    private static final Pattern ENTITY = Pattern.compile("<class>\\s*([\\w.]+)\\s*</class>");

    private final DatabaseServer server;

    StoreSchema(DatabaseServer server) {
        this.server = server;
    }

    SessionFactory create(SqlStatements statements) {
        SessionFactory sessions = configuration(statements).createEntityManagerFactory();
        sessions.getSchemaManager().create(false);
        EntityProviders.all().forEach(this::update);
        validate(sessions);
        return sessions;
    }

    private static void validate(SessionFactory sessions) {
        try {
            sessions.getSchemaManager().validate();
        } catch (SchemaValidationException e) {
            throw new IllegalStateException("a changelog does not make what the entities need", e);
        }
    }

    private HibernatePersistenceConfiguration configuration(SqlStatements statements) {
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("keystead-store-tests")
                .jdbcUrl(server.url())
                .jdbcCredentials(server.user(), server.password());
        configuration.property(AvailableSettings.STATEMENT_INSPECTOR, statements);
        configuration.property(AvailableSettings.HBM2DDL_FILTER_PROVIDER, new TableOwners());
        // As Keycloak has it, for its own named queries and for batches.
        configuration.property(AvailableSettings.QUERY_STARTUP_CHECKING, false);
        configuration.property(AvailableSettings.STATEMENT_BATCH_SIZE, 32);
        Stream.concat(keycloakEntities(), EntityProviders.all().flatMap(provider -> provider.getEntities().stream()))
                .forEach(configuration::managedClass);
        return configuration;
    }

    private static Stream<Class<?>> keycloakEntities() {
        ClassLoader classes = JpaEntityProviderFactory.class.getClassLoader();
        try (InputStream xml = Objects.requireNonNull(classes.getResourceAsStream("default-persistence.xml"))) {
            String text = new String(xml.readAllBytes(), StandardCharsets.UTF_8);
            return ENTITY.matcher(text).results().map(match -> entity(match.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> entity(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(JpaEntityProvider provider) {
        withChangelog(provider, changelog -> changelog.update(new Contexts()));
    }

    /** The change sets that the next start of Keycloak would run. */
    List<String> pendingChangeSets() {
        List<String> pending = new ArrayList<>();
        EntityProviders.all()
                .forEach(provider -> withChangelog(
                        provider,
                        changelog -> changelog.listUnrunChangeSets(new Contexts(), new LabelExpression()).stream()
                                .map(ChangeSet::toString)
                                .forEach(pending::add)));
        return pending;
    }

    private interface ChangelogWork {
        void on(Liquibase changelog) throws LiquibaseException;
    }

    private void withChangelog(JpaEntityProvider provider, ChangelogWork work) {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password())) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            database.setDatabaseChangeLogTableName(JpaUtils.getCustomChangelogTableName(provider.getFactoryId()));
            work.on(new Liquibase(provider.getChangelogLocation(), new ClassLoaderResourceAccessor(), database));
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException(e);
        }
    }
}
