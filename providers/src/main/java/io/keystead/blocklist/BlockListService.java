package io.keystead.blocklist;

import io.keystead.rest.KeysteadException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Who asked not to be contacted. It can be asked about one address, and never lists any.
 *
 * <p>Without a key ({@link BlockListKeys}) nobody is on it, and whatever would change it is refused with 503 {@code
 * keystead-block-list-not-configured}.
 */
public final class BlockListService {

    /** As the user profile calls it. */
    public static final String PHONE_NUMBER = "phoneNumber";

    private final BlockListStore store;
    private final String realmId;
    private final Optional<BlockListKey> current;
    private final List<BlockListKey> keys;

    public BlockListService(KeycloakSession session, RealmModel realm) {
        this.realmId = realm.getId();
        this.store = new BlockListStore(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
        BlockListKeys configured = BlockListKeys.configured();
        this.current = configured.current(BlockListKeys.vaultOf(session));
        this.keys = configured.all(BlockListKeys.vaultOf(session));
    }

    /** Whether this server has a key to add people with. */
    public boolean isConfigured() {
        return current.isPresent();
    }

    /**
     * Nobody writes to this address any more, unless it is there already.
     *
     * @param note why, without the address; null for none
     * @return whether it is new
     * @throws KeysteadException 503; 400 naming {@code email} or {@code note}
     */
    public boolean blockEmail(@Nullable String email, @Nullable String note) {
        return block(Contact.requireEmail(email), note);
    }

    /** The same for a phone number; a refusal names {@code phone} or {@code note}. */
    public boolean blockPhone(@Nullable String phone, @Nullable String note) {
        return block(Contact.requirePhone(phone), note);
    }

    /** Blocks the e-mail address and the phone number of somebody, as far as he has them. */
    public void blockContactsOf(UserModel user, @Nullable String note) {
        Contact.email(user.getEmail()).ifPresent(contact -> block(contact, note));
        Contact.phone(user.getFirstAttribute(PHONE_NUMBER)).ifPresent(contact -> block(contact, note));
    }

    boolean block(Contact contact, @Nullable String note) {
        BlockListKey key = requireKey();
        String kept = BlockListNote.optional(note, contact);
        if (find(contact).isPresent()) {
            return false;
        }
        try {
            store.add(new BlockedContactEntity(
                    key.fingerprint(realmId, contact),
                    realmId,
                    key.id(),
                    contact.kind(),
                    Time.currentTimeMillis(),
                    kept));
            return true;
        } catch (ModelDuplicateException somebodyElseJustDid) {
            throw KeysteadException.conflict(
                    contact.kind() == ContactKind.EMAIL ? "email" : "phone",
                    "keystead-contact-just-blocked",
                    "somebody else has just added it");
        }
    }

    /** False for what is no address, and without a key. */
    public boolean isEmailBlocked(@Nullable String email) {
        return Contact.email(email).flatMap(this::find).isPresent();
    }

    /** False for what is no phone number with country code, and without a key. */
    public boolean isPhoneBlocked(@Nullable String phone) {
        return Contact.phone(phone).flatMap(this::find).isPresent();
    }

    /** Refuses, with 409, an e-mail address that asked not to be contacted. */
    public void requireEmailFree(@Nullable String email) {
        if (isEmailBlocked(email)) {
            throw addressBlocked();
        }
    }

    /** Refuses, with 409, a phone number that asked not to be contacted. */
    public void requirePhoneFree(@Nullable String phone) {
        if (isPhoneBlocked(phone)) {
            throw KeysteadException.conflict(
                    PHONE_NUMBER, "keystead-phone-blocked", "this phone number asked not to be contacted");
        }
    }

    /** The refusal of whatever would write to an address that asked not to be contacted. */
    public static KeysteadException addressBlocked() {
        return KeysteadException.conflict(
                "email", "keystead-address-blocked", "this address asked not to be contacted");
    }

    /**
     * May be contacted again.
     *
     * @return whether it was on the list
     * @throws KeysteadException 503; 400 naming {@code email}
     */
    public boolean unblockEmail(@Nullable String email) {
        return unblock(Contact.requireEmail(email));
    }

    /** The same for a phone number; a refusal names {@code phone}. */
    public boolean unblockPhone(@Nullable String phone) {
        return unblock(Contact.requirePhone(phone));
    }

    boolean unblock(Contact contact) {
        requireKey();
        return store.remove(fingerprints(contact)) > 0;
    }

    /** How many addresses and phone numbers are on the list. */
    public long count() {
        return store.count();
    }

    /** The same, with those that are found no more because the key that they were written with is missing. */
    BlockListCountRepresentation counts() {
        requireKey();
        long lost = store.countWithout(keys.stream().map(BlockListKey::id).toList());
        return new BlockListCountRepresentation(count(), lost);
    }

    BlockedRepresentation check(Contact contact) {
        requireKey();
        return find(contact)
                .map(row -> new BlockedRepresentation(true, row.createdAt(), row.note()))
                .orElse(BlockedRepresentation.NO);
    }

    private Optional<BlockedContactEntity> find(Contact contact) {
        return keys.isEmpty() ? Optional.empty() : store.find(fingerprints(contact));
    }

    private List<String> fingerprints(Contact contact) {
        return keys.stream().map(key -> key.fingerprint(realmId, contact)).toList();
    }

    /** Throws 503 {@code keystead-block-list-not-configured}. */
    private BlockListKey requireKey() {
        return current.orElseThrow(() -> KeysteadException.unavailable(
                "keystead-block-list-not-configured", "this server has no key for the block list"));
    }
}
