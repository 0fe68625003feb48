package io.keystead.establishment;

import io.keystead.persistence.StoreDatabase;
import java.util.UUID;

/**
 * A realm of any size, made by one statement a table.
 *
 * <p>Everybody works in the first establishment, which is the default, and in two others; the first person in many.
 */
final class RealmAtSize {

    private final String id = UUID.randomUUID().toString();
    private final String start = id.substring(0, 28);
    private final StoreDatabase database;

    private RealmAtSize(StoreDatabase database) {
        this.database = database;
    }

    /** With three memberships for each of the people, and {@code many} of the first person. */
    static RealmAtSize filled(StoreDatabase database, int establishments, int people, int many) {
        RealmAtSize realm = new RealmAtSize(database);
        realm.addEstablishments(establishments);
        realm.addPeople(people);
        realm.addMemberships("1", people);
        realm.addMemberships("2 + mod(n, %d)".formatted(establishments - 1), people);
        realm.addMemberships("2 + mod(n + 1, %d)".formatted(establishments - 1), people);
        realm.addToFirstPerson(many);
        realm.addDefaults();
        return realm;
    }

    String id() {
        return id;
    }

    String establishment(int number) {
        return start + number;
    }

    String person(int number) {
        return start + "u" + number;
    }

    private void addEstablishments(int count) {
        run(
                """
                insert into KEYSTEAD_ESTABLISHMENT (ID, REALM_ID, CODE, CODE_KEY, NAME, SEARCH_TEXT, ENABLED)
                select '%1$s' || n, '%2$s', 'E' || n, 'e' || n, 'Hotel ' || n, 'e' || n || ' hotel ' || n, true
                from generate_series(1, %3$d) as s(n)"""
                        .formatted(start, id, count));
    }

    private void addPeople(int count) {
        run(
                """
                insert into USER_ENTITY
                    (ID, REALM_ID, USERNAME, EMAIL_CONSTRAINT, EMAIL_VERIFIED, ENABLED, NOT_BEFORE)
                select '%1$su' || n, '%2$s', 'person-' || n, '%1$su' || n, false, true, 0
                from generate_series(1, %3$d) as s(n)"""
                        .formatted(start, id, count));
    }

    private void addMemberships(String establishment, int people) {
        run(
                """
                insert into KEYSTEAD_MEMBERSHIP (ESTABLISHMENT_ID, USER_ID)
                select '%1$s' || (%2$s), '%1$su' || n from generate_series(1, %3$d) as s(n)"""
                        .formatted(start, establishment, people));
    }

    private void addToFirstPerson(int count) {
        run(
                """
                insert into KEYSTEAD_MEMBERSHIP (ESTABLISHMENT_ID, USER_ID)
                select '%1$s' || n, '%1$su1' from generate_series(1, %2$d) as s(n)
                where not exists (select 1 from KEYSTEAD_MEMBERSHIP m
                    where m.ESTABLISHMENT_ID = '%1$s' || n and m.USER_ID = '%1$su1')"""
                        .formatted(start, count));
    }

    private void addDefaults() {
        run(
                """
                insert into KEYSTEAD_DEFAULT_ESTABLISHMENT (USER_ID, ESTABLISHMENT_ID)
                select USER_ID, ESTABLISHMENT_ID from KEYSTEAD_MEMBERSHIP where ESTABLISHMENT_ID = '%1$s1'"""
                        .formatted(start));
        run("analyze");
    }

    private void run(String sql) {
        database.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate());
    }
}
