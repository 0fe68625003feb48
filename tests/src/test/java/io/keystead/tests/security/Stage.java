package io.keystead.tests.security;

import io.keystead.tests.handover.Seat;
import io.keystead.tests.harness.KeysteadServer;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.login.HeadOffice;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where people confirm what they do.
 *
 * @param realm in which they do it
 * @param seat of its account administrator
 * @param office from which some of them come
 */
record Stage(TestRealm realm, Seat seat, HeadOffice office) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Tries follow each other more quickly here than in life. */
    static Stage withoutLockout(KeysteadServer server, TestRealm realm, TestRealm provider) {
        return of(server, realm.with(settings -> settings.setBruteForceProtected(false)), provider);
    }

    static Stage of(KeysteadServer server, TestRealm realm, TestRealm provider) {
        realm.with("keystead.self-deletion-groups", "Managers, Reception");
        return new Stage(realm, new Seat(realm, server), new HeadOffice(provider, realm, realm.name()).open());
    }

    /** A name that nobody else has. */
    static String unique(String name) {
        return name + NUMBER.incrementAndGet();
    }
}
