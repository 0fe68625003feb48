package io.keystead.persistence;

import io.keystead.account.AccountPurge;
import io.keystead.blocklist.BlockListPurge;
import io.keystead.establishment.EstablishmentPurge;
import io.keystead.handover.AdminSeatPurge;
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
            EstablishmentPurge.of(removed.getKeycloakSession()).ofRealm(realmId);
            AccountPurge.of(removed.getKeycloakSession()).ofRealm(realmId);
            AdminSeatPurge.of(removed.getKeycloakSession()).ofRealm(realmId);
            BlockListPurge.of(removed.getKeycloakSession()).ofRealm(realmId);
        } else if (event instanceof UserModel.UserRemovedEvent removed) {
            String userId = removed.getUser().getId();
            EstablishmentPurge.of(removed.getKeycloakSession()).ofUser(userId);
            AccountPurge.of(removed.getKeycloakSession()).ofUser(userId);
            AdminSeatPurge.of(removed.getKeycloakSession()).ofUser(userId);
        }
    }
}
