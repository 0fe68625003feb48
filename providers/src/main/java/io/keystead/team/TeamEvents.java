package io.keystead.team;

import io.keystead.account.AccountService;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.Auth;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/**
 * Admin events of what managers do, under the path that the same change has when an administrator makes it; who did it,
 * and with which application, is in their auth details.
 */
final class TeamEvents {

    private final KeycloakSession session;
    private final Auth auth;

    TeamEvents(KeycloakSession session, Auth auth) {
        this.session = session;
        this.auth = auth;
    }

    /** {@code path} is what follows {@code keystead/accounts}. */
    void report(OperationType operation, @Nullable Object representation, String... path) {
        builder()
                .resource(AccountService.EVENT)
                .operation(operation)
                .resourcePath(Stream.concat(Stream.of("keystead", "accounts"), Stream.of(path))
                        .toArray(String[]::new))
                .representation(representation)
                .success();
    }

    private AdminEventBuilder builder() {
        var client = auth.getRealm().getClientByClientId(auth.getToken().getIssuedFor());
        var who = new AdminAuth(auth.getRealm(), auth.getToken(), auth.getUser(), client);
        return new AdminEventBuilder(
                auth.getRealm(), who, session, session.getContext().getConnection());
    }
}
