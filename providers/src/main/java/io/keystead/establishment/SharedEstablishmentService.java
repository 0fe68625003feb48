package io.keystead.establishment;

import io.keystead.account.UserFilter;
import io.keystead.establishment.SharedEstablishments.Establishment;
import io.keystead.rest.KeysteadException;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The establishments that others share with the caller: enabled ones, that both may enter.
 *
 * <p>Another's establishment is refused in the words of one that does not exist.
 */
public final class SharedEstablishmentService {

    private final MembershipService memberships;
    private final MembershipStore members;
    private final SharedEstablishmentStore store;

    public SharedEstablishmentService(KeycloakSession session, RealmModel realm, String callerId) {
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.memberships = new MembershipService(session, realm);
        this.members = new MembershipStore(em, realm.getId());
        this.store = new SharedEstablishmentStore(em, realm.getId(), callerId);
    }

    /** Narrows a query over users to those who share one with the caller. */
    public UserFilter colleagues() {
        return (builder, query, user) -> List.of(store.isColleague(builder, query, user, null));
    }

    /** The same for one of them; throws 400 naming {@code establishment} unless it is the caller's. */
    public UserFilter colleaguesIn(String code) {
        if (!foreign(List.of(code)).isEmpty()) {
            throw KeysteadException.invalid(
                    "establishment", "keystead-establishment-unknown", "there is no such establishment", code);
        }
        String key = EstablishmentCode.key(code);
        return (builder, query, user) -> List.of(store.isColleague(builder, query, user, key));
    }

    /** What each of these users shares; all of them are in it. */
    public Map<String, SharedEstablishments> of(Collection<String> userIds) {
        Map<String, List<SharedEstablishmentStore.Row>> rows =
                store.find(userIds).stream().collect(Collectors.groupingBy(SharedEstablishmentStore.Row::userId));
        Set<String> elsewhere = store.findElsewhere(userIds);
        return userIds.stream()
                .collect(Collectors.toMap(
                        Function.identity(), id -> shared(rows.getOrDefault(id, List.of()), elsewhere.contains(id))));
    }

    public SharedEstablishments of(String userId) {
        return Objects.requireNonNull(of(List.of(userId)).get(userId));
    }

    private static SharedEstablishments shared(List<SharedEstablishmentStore.Row> rows, boolean elsewhere) {
        Optional<String> defaultCode = rows.stream()
                .filter(SharedEstablishmentStore.Row::isDefault)
                .map(SharedEstablishmentStore.Row::code)
                .findFirst();
        return new SharedEstablishments(
                rows.stream()
                        .map(row -> new Establishment(row.code(), row.name()))
                        .toList(),
                defaultCode.orElse(null),
                elsewhere);
    }

    /** Throws 400 naming {@code establishments} unless each of them is an enabled one of the caller. */
    public void requireOwn(Collection<@Nullable String> codes) {
        List<String> foreign = foreign(codes);
        if (!foreign.isEmpty()) {
            throw ChosenEstablishments.unknown(foreign);
        }
    }

    private List<String> foreign(Collection<@Nullable String> codes) {
        List<String> named = codes.stream().filter(Objects::nonNull).toList();
        // Not every database takes every text as a parameter.
        Set<String> own = store.findOwnKeys(named.stream()
                .filter(EstablishmentCode::isValid)
                .map(EstablishmentCode::key)
                .collect(Collectors.toSet()));
        return named.stream()
                .filter(code -> !own.contains(EstablishmentCode.key(code)))
                .toList();
    }

    /** Lets nobody change this user's memberships until the transaction ends. */
    public void lock(String userId) {
        members.lockUser(userId);
    }

    /**
     * Replaces what a user shares with the caller, and nothing else; best after {@link #lock}.
     *
     * @param defaultCode one of {@code codes}; null leaves the default where it is, as long as he keeps that one
     * @throws KeysteadException 400 naming {@code establishments} or {@code defaultEstablishment}
     */
    public void replace(String userId, Collection<@Nullable String> codes, @Nullable String defaultCode) {
        requireOwn(codes);
        if (defaultCode != null && codes.stream().noneMatch(code -> isSame(code, defaultCode))) {
            throw KeysteadException.invalid(
                    "defaultEstablishment",
                    "keystead-default-not-member",
                    "is not among the establishments",
                    defaultCode);
        }
        List<String> all = Stream.concat(codes.stream(), store.findCodesNotShared(userId).stream())
                .collect(Collectors.toList());
        memberships.replace(userId, new MembershipsRepresentation(all, defaultCode));
    }

    private static boolean isSame(@Nullable String code, String other) {
        return code != null && EstablishmentCode.key(code).equals(EstablishmentCode.key(other));
    }
}
