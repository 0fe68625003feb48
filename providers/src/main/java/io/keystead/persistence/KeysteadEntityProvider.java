package io.keystead.persistence;

import io.keystead.account.AccountEntity;
import io.keystead.blocklist.BlockedContactEntity;
import io.keystead.establishment.DefaultEstablishmentEntity;
import io.keystead.establishment.EstablishmentEntity;
import io.keystead.establishment.MembershipEntity;
import io.keystead.handover.AdminSeatEntity;
import io.keystead.maintenance.Unconfigured;
import io.keystead.payment.PaymentCustomerEntity;
import io.keystead.payment.PaymentMethodEntity;
import io.keystead.payment.PaymentRemovalEntity;
import io.keystead.profile.IssuedDocumentEntity;
import io.keystead.security.CredentialUseEntity;
import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Tells Keycloak of our entities and of the changelog that makes their tables. */
public final class KeysteadEntityProvider implements JpaEntityProvider {

    private static final String ID = "keystead";

    @Override
    public List<Class<?>> getEntities() {
        return List.of(
                EstablishmentEntity.class,
                MembershipEntity.class,
                DefaultEstablishmentEntity.class,
                AccountEntity.class,
                AdminSeatEntity.class,
                CredentialUseEntity.class,
                BlockedContactEntity.class,
                PaymentMethodEntity.class,
                PaymentCustomerEntity.class,
                PaymentRemovalEntity.class,
                IssuedDocumentEntity.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/keystead/changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return ID;
    }

    @Override
    public void close() {}

    /** Makes the provider, and has rows removed with their owners. */
    public static final class Factory implements JpaEntityProviderFactory, Unconfigured<JpaEntityProvider> {

        @Override
        public JpaEntityProvider create(KeycloakSession session) {
            return new KeysteadEntityProvider();
        }

        @Override
        public String getId() {
            return ID;
        }

        @Override
        public void postInit(KeycloakSessionFactory factory) {
            factory.register(new OwnerRemoval());
        }
    }
}
