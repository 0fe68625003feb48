package io.keystead.persistence;

import io.keystead.account.AccountPurge;
import io.keystead.blocklist.BlockListPurge;
import io.keystead.establishment.EstablishmentPurge;
import io.keystead.handover.AdminSeatPurge;
import io.keystead.maintenance.Purge;
import io.keystead.payment.PaymentPurge;
import io.keystead.profile.IssuedDocumentPurge;
import io.keystead.security.CredentialUsePurge;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** Removes our rows with the user or realm they belong to, in the same transaction, in set-based statements. */
final class OwnerRemoval implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof RealmModel.RealmRemovedEvent removed) {
            String realmId = removed.getRealm().getId();
            purges(removed.getKeycloakSession()).forEach(purge -> purge.ofRealm(realmId));
        } else if (event instanceof UserModel.UserRemovedEvent removed) {
            String userId = removed.getUser().getId();
            purges(removed.getKeycloakSession()).forEach(purge -> purge.ofUser(userId));
        }
    }

    private static Stream<Purge> purges(KeycloakSession session) {
        return Stream.of(
                EstablishmentPurge.of(session),
                AccountPurge.of(session),
                AdminSeatPurge.of(session),
                CredentialUsePurge.of(session),
                BlockListPurge.of(session),
                PaymentPurge.of(session),
                IssuedDocumentPurge.of(session));
    }
}
