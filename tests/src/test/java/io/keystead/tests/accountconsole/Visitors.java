package io.keystead.tests.accountconsole;

import com.microsoft.playwright.Page;
import io.keystead.tests.handover.Seat;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.login.HeadOffice;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A shipped realm in which everybody who opens the account console finds what there is for him. */
record Visitors(TestRealm realm, Seat seat, HeadOffice office, List<TestEstablishment> hotels) {

    static final String PASSWORD = Seat.PASSWORD;
    static final String PIN = "739154";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    static Visitors of(TestRealm realm, TestRealm provider, KeysteadServer server) {
        realm.with(settings -> {
            settings.setUserManagedAccessAllowed(true);
            settings.setOrganizationsEnabled(true);
            settings.getAttributes().put("keystead.team-groups", "Managers");
            settings.getAttributes().put("keystead.self-deletion-groups", "Reception");
        });
        // Names as long as people give them: a phone must have room for them.
        List<TestEstablishment> hotels = List.of(
                realm.establishment("PARIS-RIVE-GAUCHE-01", "Grand Hôtel de la Préfecture et des Congrès, annexe Est"),
                realm.establishment("LYO-01", "Hôtel Bellecour"));
        Visitors visitors =
                new Visitors(realm, new Seat(realm, server), new HeadOffice(provider, realm, "office").open(), hotels);
        visitors.isAtWork(realm.user("marguerite-antoinette.de-la-tour", PIN).in("Housekeeping"));
        return visitors;
    }

    private static String unique(String prefix) {
        return prefix + NUMBER.incrementAndGet();
    }

    /** Somebody new who works everywhere. */
    TestUser person(Visitor visitor) {
        return isAtWork(
                switch (visitor) {
                    case PASSWORD_ACCOUNT ->
                        realm.user(realm.address(unique("anna")), PASSWORD).in("Reception");
                    case PIN_ACCOUNT -> staff();
                    case MANAGER -> seat.manager();
                    case HOLDER_OF_THE_SEAT -> seat.holder();
                    case FROM_AN_IDENTITY_PROVIDER ->
                        office.sendsWithoutPassword(realm.address(unique("ida")))
                                .in("Reception");
                });
    }

    /** Somebody new with a PIN who works nowhere yet. */
    TestUser staff() {
        return realm.user(unique("camille"), PIN).in("Housekeeping");
    }

    private TestUser isAtWork(TestUser person) {
        hotels.forEach(hotel -> hotel.with(person));
        return person;
    }

    AccountConsole opens(Visitor visitor, TestUser person, Page page) {
        return visitor == Visitor.FROM_AN_IDENTITY_PROVIDER
                ? AccountConsole.openFrom(office, page, person, "")
                : AccountConsole.open(page, realm, person, "");
    }
}
