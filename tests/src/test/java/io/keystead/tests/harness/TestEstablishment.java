package io.keystead.tests.harness;

import io.keystead.tests.api.Establishment;
import io.keystead.tests.api.EstablishmentApi;

/** An establishment of a test realm. */
public final class TestEstablishment {

    private final TestRealm realm;
    private final String id;
    private final String code;

    TestEstablishment(TestRealm realm, String id, String code) {
        this.realm = realm;
        this.id = id;
        this.code = code;
    }

    public String id() {
        return id;
    }

    public String code() {
        return code;
    }

    /** Lets these people in; for those who have no other it becomes the default. */
    public TestEstablishment with(TestUser... members) {
        for (TestUser member : members) {
            resource().members().grant(member.id());
        }
        return this;
    }

    public TestEstablishment disabled() {
        return enabled(false);
    }

    public TestEstablishment enabled() {
        return enabled(true);
    }

    /** Everything else that our REST can do with it. */
    public EstablishmentApi resource() {
        return realm.keystead().establishments().establishment(id);
    }

    private TestEstablishment enabled(boolean enabled) {
        Establishment present = resource().get();
        resource().update(present.enabled(enabled));
        return this;
    }
}
