package io.keystead.persistence;

import java.util.Locale;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.spi.SchemaFilter;
import org.hibernate.tool.schema.spi.SchemaFilterProvider;

/** Hibernate creates Keycloak's tables and validates ours. */
final class TableOwners implements SchemaFilterProvider {

    private static final SchemaFilter OURS = new Owner(true);
    private static final SchemaFilter KEYCLOAKS = new Owner(false);

    @Override
    public SchemaFilter getCreateFilter() {
        return KEYCLOAKS;
    }

    @Override
    public SchemaFilter getValidateFilter() {
        return OURS;
    }

    @Override
    public SchemaFilter getDropFilter() {
        return SchemaFilter.ALL;
    }

    @Override
    public SchemaFilter getTruncatorFilter() {
        return SchemaFilter.ALL;
    }

    @Override
    public SchemaFilter getMigrateFilter() {
        return KEYCLOAKS;
    }

    private record Owner(boolean ours) implements SchemaFilter {

        @Override
        public boolean includeNamespace(Namespace namespace) {
            return true;
        }

        @Override
        public boolean includeTable(Table table) {
            return table.getName().toUpperCase(Locale.ROOT).startsWith("KEYSTEAD_") == ours;
        }

        @Override
        public boolean includeSequence(Sequence sequence) {
            return true;
        }
    }
}
