package io.keystead.establishment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The establishments of some users, read at once, replaced one user after the other, and written at once. */
public final class MembershipChunk {

    private final EstablishmentStore establishments;
    private final MembershipStore store;
    private final DefaultStore defaults;
    private final Map<String, EstablishmentEntity> found;
    private final Map<String, Set<String>> present;
    private final Map<String, String> presentDefaults;

    private final List<MembershipId> added = new ArrayList<>();
    private final Map<String, List<String>> removed = new LinkedHashMap<>();
    private final Map<String, String> newDefaults = new HashMap<>();

    /** {@code found} are the establishments that may be named; nobody may disable or delete them meanwhile. */
    MembershipChunk(
            EstablishmentStore establishments,
            MembershipStore store,
            DefaultStore defaults,
            Collection<EstablishmentEntity> found,
            Set<String> userIds) {
        this.establishments = establishments;
        this.store = store;
        this.defaults = defaults;
        this.found = found.stream().collect(Collectors.toMap(EstablishmentEntity::codeKey, Function.identity()));
        store.lockUsers(userIds);
        this.present = store.findIds(userIds);
        this.presentDefaults = defaults.findIds(userIds);
    }

    /** Notes what shall become of a user of this chunk, once; throws 400 naming unknown codes or a wrong default. */
    public Change replace(String userId, MembershipsRepresentation wanted) {
        ChosenEstablishments chosen = ChosenEstablishments.of(wanted, found);
        Set<String> before = present.getOrDefault(userId, Set.of());
        Set<String> after = chosen.ids();
        String presentDefault = presentDefaults.get(userId);
        String newDefault = chosen.defaultInsteadOf(presentDefault).orElse(null);
        if (newDefault != null && !newDefault.equals(presentDefault)) {
            newDefaults.put(userId, newDefault);
        } else if (after.equals(before)) {
            return Change.UNCHANGED;
        }
        without(after, before).forEach(id -> added.add(new MembershipId(id, userId)));
        List<String> gone = without(before, after);
        if (!gone.isEmpty()) {
            removed.put(userId, gone);
        }
        return before.isEmpty() ? Change.CREATED : Change.UPDATED;
    }

    /** Writes what was noted; the order satisfies the keys. */
    public void write() {
        defaults.removeAll(newDefaults.keySet());
        removed.forEach(store::remove);
        store.addAll(added);
        defaults.addAll(newDefaults);
        establishments.forget(found.values());
    }

    private static List<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(id -> !some.contains(id)).toList();
    }
}
