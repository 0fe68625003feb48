package io.keystead.persistence;

import io.keystead.establishment.EstablishmentPurge;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** Removes our rows with the user or realm they belong to, in the same transaction, in set-based statements. */
final class OwnerRemoval implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof RealmModel.RealmRemovedEvent removed) {
            EstablishmentPurge.of(removed.getKeycloakSession())
                    .ofRealm(removed.getRealm().getId());
        } else if (event instanceof UserModel.UserRemovedEvent removed) {
            EstablishmentPurge.of(removed.getKeycloakSession())
                    .ofUser(removed.getUser().getId());
        }
    }
}
