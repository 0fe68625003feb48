package io.keystead.payment;

import io.keystead.maintenance.Purge;
import jakarta.persistence.EntityManager;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Removes the payment methods of whoever is gone, and notes that the gateway has to forget them too. */
public final class PaymentPurge extends Purge {

    private static final String QUEUE =
            """
            insert into PaymentRemovalEntity (id, realmId, gateway, reference, tries, nextTryAt)
            select m.id, m.realmId, m.gateway, m.reference, 0, :now from PaymentMethodEntity m where\s""";

    PaymentPurge(EntityManager em) {
        super(em, PaymentMethodEntity.class);
    }

    public static PaymentPurge of(KeycloakSession session) {
        return new PaymentPurge(session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    @Override
    public void ofRealm(String realmId) {
        queue("realmId", realmId);
        super.ofRealm(realmId);
        delete(PaymentCustomerEntity.class, "realmId", realmId);
    }

    @Override
    public void ofUser(String userId) {
        queue("userId", userId);
        super.ofUser(userId);
        delete(PaymentCustomerEntity.class, "userId", userId);
    }

    @Override
    public int ofVanished() {
        entityManager()
                .createQuery(
                        QUEUE
                                + """
                        not exists (select 1 from UserEntity u where u.id = m.userId)
                        and not exists (select 1 from ComponentEntity c where m.userId like concat('f:', c.id, ':%'))
                        """)
                .setParameter("now", Time.currentTimeMillis())
                .executeUpdate();
        deleteOfVanishedUsers(PaymentCustomerEntity.class);
        return deleteOfVanishedUsers(PaymentMethodEntity.class);
    }

    private void queue(String attribute, String value) {
        entityManager()
                .createQuery(QUEUE + "m." + attribute + " = :value")
                .setParameter("now", Time.currentTimeMillis())
                .setParameter("value", value)
                .executeUpdate();
    }
}
