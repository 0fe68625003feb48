package io.keystead.handover;

import io.keystead.rest.KeysteadException;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Who holds the account administrator's seat of a realm, and the lock on it.
 *
 * <p>Whoever changes what a holder must be (active, in his group, there at all) takes the lock first of all, before he
 * reads or writes anything of that person. So there is one order of locks, and nobody becomes account administrator
 * while he is shut out.
 */
public final class AdminSeatService {

    private static final Logger LOG = Logger.getLogger(AdminSeatService.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminSeatStore store;

    public AdminSeatService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.store = store(session, realm.getId());
    }

    private static AdminSeatStore store(KeycloakSession session, String realmId) {
        return new AdminSeatStore(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
    }

    /** Makes the vacant seat of a realm that is just being created. */
    public void prepare() {
        if (store.find().isEmpty()) {
            store.create();
        }
    }

    Optional<AdminSeatEntity> find() {
        return store.find();
    }

    /** Id of the holder; empty as long as nobody was named. */
    public Optional<String> holderId() {
        return store.find().flatMap(AdminSeatEntity::userId);
    }

    public boolean isHolder(UserModel user) {
        return holderId().filter(user.getId()::equals).isPresent();
    }

    /**
     * Lets nobody take the seat until this transaction ends; {@link #isHolder} is right from now on.
     *
     * @throws KeysteadException 409 {@code keystead-admin-seat-busy} if a hand-over takes too long
     */
    public void hold() {
        lock(LockModeType.PESSIMISTIC_READ);
    }

    /** The seat, for whoever gives it to somebody else; the others wait. Refusal as in {@link #hold}. */
    AdminSeatEntity lockToPass() {
        return lock(LockModeType.PESSIMISTIC_WRITE);
    }

    /** Tells the database at once: to lock the row again is to read it again. */
    void pass(AdminSeatEntity locked, UserModel to) {
        locked.passTo(to.getId(), Time.currentTimeMillis());
        store.flush();
    }

    private AdminSeatEntity lock(LockModeType mode) {
        try {
            return store.lock(mode).or(() -> created(mode)).orElseThrow(AdminSeatService::busy);
        } catch (ModelException waitedTooLong) {
            throw busy();
        }
    }

    /** By a transaction of its own: two that create it would otherwise wait for each other to the end. */
    private Optional<AdminSeatEntity> created(LockModeType mode) {
        try {
            KeycloakModelUtils.runJobInTransaction(
                    session.getKeycloakSessionFactory(),
                    other -> store(other, realm.getId()).create());
        } catch (ModelException createdByAnother) {
            LOG.debugf("Seat of realm %s was created by another", realm.getName());
        }
        return store.lockCreated(mode);
    }

    /** Refuses at the end of this transaction, when all is written, that the holder is not active any more. */
    public void requireActiveAtCommit(String userId) {
        session.getTransactionManager().enlistPrepare(new ActiveHolder(session, realm, userId));
    }

    /** Refuses with 409 to shut the holder out; until this transaction ends, {@code user} does not become it. */
    public void requireOther(UserModel user) {
        hold();
        if (isHolder(user)) {
            throw staysActive();
        }
    }

    /** Refuses with 409 to move the holder to another user group; until this transaction ends, {@code user} does not become it. */
    public void requireMovable(UserModel user) {
        hold();
        if (isHolder(user)) {
            throw stays();
        }
    }

    static KeysteadException staysActive() {
        return KeysteadException.conflict(
                "status",
                "keystead-account-administrator-status",
                "the account administrator stays active; hand the rights over first");
    }

    static KeysteadException stays() {
        return KeysteadException.conflict(
                "group",
                "keystead-account-administrator-group",
                "the account administrator stays in his user group; hand the rights over first");
    }

    static KeysteadException busy() {
        return KeysteadException.conflict(
                "accountAdministrator", "keystead-admin-seat-busy", "a hand-over is under way; try again");
    }
}
