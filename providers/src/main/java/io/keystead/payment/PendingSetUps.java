package io.keystead.payment;

import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.SingleUseObjectProvider;

/** Those who may come back, by the state in their address: for half an hour, on every node, in no table. */
final class PendingSetUps {

    /** How long somebody may take, in seconds. */
    static final long LIFE = 30 * 60L;

    private static final String KEY = "keystead-payment:";

    private final SingleUseObjectProvider objects;

    PendingSetUps(SingleUseObjectProvider objects) {
        this.objects = objects;
    }

    /** From now on, for as long as it is good. Not {@code replace} for what is known: that would keep it for ever. */
    void put(String state, PendingSetUp pending) {
        long life = pending.lifeAt(Time.currentTimeMillis());
        if (life > 0) {
            objects.put(KEY + state, life, pending.notes());
        }
    }

    /** Empty if nobody was given this state, or too long ago. */
    Optional<PendingSetUp> find(String state) {
        return Optional.ofNullable(objects.get(KEY + state))
                .map(PendingSetUp::of)
                .filter(pending -> pending.lifeAt(Time.currentTimeMillis()) > 0);
    }
}
