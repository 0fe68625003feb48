package io.keystead.tests.scale;

import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.SqlClient;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.CredentialRepresentation;

/**
 * A realm with so many accounts: of ten, two are password accounts of Managers and eight PIN accounts of Housekeeping,
 * one is inactive and one archived; all may enter one establishment.
 */
public record Crowd(String name, int people) {

    private static final String SECRET = "Correct-Horse-77";
    private static final String SITE = "PAR-01";

    /** Creates it, past Keycloak, which would take half an hour. */
    public void create(KeysteadServer server, SqlClient sql) {
        TestRealm realm = server.createShippedRealm(name);
        realm.establishment(SITE, "Hôtel Opéra");
        realm.user("boss@" + name + ".example", SECRET).grant("manage-accounts");
        sql.change(users(), attributes(), groups(), accounts(), memberships(), defaults());
    }

    /** Our REST, called by a tenant administrator. */
    Rest rest(KeysteadServer server) {
        TestRealm realm = server.realm(name);
        return realm.as(realm.person("boss@" + name + ".example", SECRET));
    }

    /** Our REST for end users, called by the same person, who is account administrator from now on. */
    Rest holdersRest(KeysteadServer server) {
        TestRealm realm = server.realm(name);
        TestUser boss = realm.person("boss@" + name + ".example", SECRET);
        realm.as(server.adminToken())
                .put("/admin-seat", Map.of("userId", boss.id()))
                .expect(204);
        return realm.asMyself(boss.token());
    }

    /** Our REST for end users, called by one of Managers, who look after staff from now on. */
    Rest managersRest(KeysteadServer server) {
        TestRealm realm = server.realm(name).with("keystead.team-groups", "Managers");
        TestUser manager = realm.person("person-5@" + name + ".example", SECRET);
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(SECRET);
        password.setTemporary(false);
        manager.resource().resetPassword(password);
        // Who was created past Keycloak has no roles, and without them there is no account console.
        manager.resource()
                .roles()
                .realmLevel()
                .add(List.of(realm.admin().roles().get("default-roles-" + name).toRepresentation()));
        return realm.asMyself(manager.token());
    }

    private String users() {
        return """
                insert into USER_ENTITY (ID, REALM_ID, USERNAME, EMAIL, EMAIL_CONSTRAINT, EMAIL_VERIFIED, ENABLED,
                    FIRST_NAME, LAST_NAME, CREATED_TIMESTAMP, NOT_BEFORE)
                select '%1$s-' || n, r.ID, login, case when mod(n, 5) = 0 then login end,
                    case when mod(n, 5) = 0 then login else '%1$s-' || n end, false, mod(n, 10) not in (1, 2),
                    'Camille', 'Dubois-' || n, n, 0
                from REALM r, generate_series(1, %2$d) n,
                    lateral (select 'person-' || n || case when mod(n, 5) = 0 then '@%1$s.example' else '' end) l(login)
                where r.NAME = '%1$s'"""
                .formatted(name, people);
    }

    private String attributes() {
        return ofEverybody("USER_ATTRIBUTE (ID, USER_ID, NAME, VALUE)", "u.ID, u.ID, 'locale', 'fr'");
    }

    private String groups() {
        return """
                insert into USER_GROUP_MEMBERSHIP (GROUP_ID, USER_ID, MEMBERSHIP_TYPE)
                select g.ID, u.ID, 'UNMANAGED' from USER_ENTITY u
                join KEYCLOAK_GROUP g on g.REALM_ID = u.REALM_ID
                    and g.NAME = case when u.EMAIL is null then 'Housekeeping' else 'Managers' end
                where u.ID like '%s-%%'"""
                .formatted(name);
    }

    private String accounts() {
        return ofEverybody(
                "KEYSTEAD_ACCOUNT (USER_ID, REALM_ID, STATUS, LAST_LOGIN, SECRET_EXPIRES_AT)",
                """
                u.ID, u.REALM_ID, case mod(u.CREATED_TIMESTAMP, 10)
                    when 1 then 'INACTIVE' when 2 then 'ARCHIVED' else 'ACTIVE' end, 1, 1""");
    }

    private String memberships() {
        return """
                insert into KEYSTEAD_MEMBERSHIP (ESTABLISHMENT_ID, USER_ID)
                select e.ID, u.ID from USER_ENTITY u join KEYSTEAD_ESTABLISHMENT e on e.REALM_ID = u.REALM_ID
                where u.ID like '%s-%%'"""
                .formatted(name);
    }

    private String defaults() {
        return """
                insert into KEYSTEAD_DEFAULT_ESTABLISHMENT (USER_ID, ESTABLISHMENT_ID)
                select USER_ID, ESTABLISHMENT_ID from KEYSTEAD_MEMBERSHIP where USER_ID like '%s-%%'"""
                .formatted(name);
    }

    private String ofEverybody(String table, String values) {
        return "insert into %s select %s from USER_ENTITY u where u.ID like '%s-%%'".formatted(table, values, name);
    }
}
