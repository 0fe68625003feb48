package io.keystead.security;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.device.DeviceActivityManager;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.account.DeviceRepresentation;

/** What happened to an account lately, as far as the realm stores events. */
final class SecurityEvents {

    private static final Duration LATELY = Duration.ofDays(90);
    private static final int AT_MOST = 50;

    /** Of so many, since an application that is opened again in a session signs in again, and would fill the list. */
    private static final int READ = 500;

    private static final EventType[] TOLD = {
        EventType.LOGIN,
        EventType.LOGIN_ERROR,
        EventType.RESET_PASSWORD,
        EventType.UPDATE_CREDENTIAL,
        EventType.REMOVE_CREDENTIAL,
        EventType.UPDATE_EMAIL,
        EventType.FEDERATED_IDENTITY_LINK,
        EventType.REMOVE_FEDERATED_IDENTITY,
        EventType.USER_DISABLED_BY_TEMPORARY_LOCKOUT,
        EventType.USER_DISABLED_BY_PERMANENT_LOCKOUT,
    };

    private final KeycloakSession session;
    private final RealmModel realm;

    SecurityEvents(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Null if the realm stores none. */
    @Nullable
    List<SecurityRepresentation.Event> of(UserModel user, List<UserSessionModel> living) {
        EventStoreProvider store = session.getProvider(EventStoreProvider.class);
        if (!realm.isEventsEnabled() || store == null) {
            return null;
        }
        Map<String, UserSessionModel> sessions = living.stream()
                .collect(Collectors.toMap(UserSessionModel::getId, Function.identity(), (online, offline) -> online));
        List<Event> newestFirst = store.createQuery()
                .realm(realm.getId())
                .user(user.getId())
                .type(TOLD)
                .fromDate(Time.currentTimeMillis() - LATELY.toMillis())
                .orderByDescTime()
                .firstResult(0)
                .maxResults(READ)
                .getResultStream()
                .toList();
        Set<Event> repeated = repeatedLogins(newestFirst);
        return newestFirst.stream()
                .filter(event -> !repeated.contains(event))
                .limit(AT_MOST)
                .map(event -> told(event, sessions))
                .toList();
    }

    /** Every login but the first one of a session at an application. */
    private static Set<Event> repeatedLogins(List<Event> newestFirst) {
        Set<Event> repeated = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<List<String>, Event> oldest = new HashMap<>();
        for (Event event : newestFirst) {
            if (event.getType() == EventType.LOGIN && event.getSessionId() != null) {
                Event later = oldest.put(List.of(event.getSessionId(), String.valueOf(event.getClientId())), event);
                if (later != null) {
                    repeated.add(later);
                }
            }
        }
        return repeated;
    }

    private static SecurityRepresentation.Event told(Event event, Map<String, UserSessionModel> sessions) {
        Optional<DeviceRepresentation> device = Optional.ofNullable(event.getSessionId())
                .map(sessions::get)
                .map(DeviceActivityManager::getCurrentDevice);
        Map<String, String> details = Optional.ofNullable(event.getDetails()).orElse(Map.of());
        return new SecurityRepresentation.Event(
                event.getType().name(),
                event.getTime(),
                event.getError(),
                event.getIpAddress(),
                event.getClientId(),
                details.get(Details.CREDENTIAL_TYPE),
                device.map(DeviceRepresentation::getBrowser).orElse(null),
                device.map(DeviceRepresentation::getOs).orElse(null));
    }
}
