package io.keystead.tests.realm;

import io.keystead.tests.harness.EmbeddedDatabase;
import java.util.List;

/** What the tables of a stopped server hold, as far as Keystead writes it. */
record StoredRows(
        List<String> establishments,
        List<String> attributes,
        List<String> memberships,
        List<String> defaults,
        List<String> roles,
        List<String> compositions) {

    static StoredRows in(EmbeddedDatabase data) {
        return new StoredRows(
                data.rows("select * from KEYSTEAD_ESTABLISHMENT order by ID"),
                data.rows("select * from KEYSTEAD_ESTABLISHMENT_ATTR order by ESTABLISHMENT_ID, POSITION_NO"),
                data.rows("select * from KEYSTEAD_MEMBERSHIP order by ESTABLISHMENT_ID, USER_ID"),
                data.rows("select * from KEYSTEAD_DEFAULT_ESTABLISHMENT order by USER_ID"),
                data.rows("select ID, NAME, DESCRIPTION, REALM_ID, CLIENT from KEYCLOAK_ROLE order by ID"),
                data.rows("select COMPOSITE, CHILD_ROLE from COMPOSITE_ROLE order by COMPOSITE, CHILD_ROLE"));
    }

    /** Rows of ours whose owner is not there. */
    static List<String> orphans(EmbeddedDatabase data) {
        return data.rows(
                """
                select 'establishment', e.ID from KEYSTEAD_ESTABLISHMENT e
                    where not exists (select 1 from REALM r where r.ID = e.REALM_ID)
                union all select 'attribute', a.ESTABLISHMENT_ID from KEYSTEAD_ESTABLISHMENT_ATTR a
                    where not exists (select 1 from KEYSTEAD_ESTABLISHMENT e where e.ID = a.ESTABLISHMENT_ID)
                union all select 'membership', m.USER_ID from KEYSTEAD_MEMBERSHIP m
                    where not exists (select 1 from USER_ENTITY u where u.ID = m.USER_ID)
                    or not exists (select 1 from KEYSTEAD_ESTABLISHMENT e where e.ID = m.ESTABLISHMENT_ID)
                union all select 'default', d.USER_ID from KEYSTEAD_DEFAULT_ESTABLISHMENT d
                    where not exists (select 1 from USER_ENTITY u where u.ID = d.USER_ID)
                    or not exists (select 1 from KEYSTEAD_ESTABLISHMENT e where e.ID = d.ESTABLISHMENT_ID)
                """);
    }
}
