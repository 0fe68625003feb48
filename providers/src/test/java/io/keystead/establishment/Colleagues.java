package io.keystead.establishment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.jpa.entities.UserEntity;

/** A list of users that is narrowed to those who share an establishment with somebody. */
final class Colleagues {

    private Colleagues() {}

    /** Their names, sorted. */
    static List<String> of(EntityManager em, SharedEstablishmentStore store, @Nullable String codeKey) {
        CriteriaBuilder builder = em.getCriteriaBuilder();
        CriteriaQuery<String> query = builder.createQuery(String.class);
        Root<UserEntity> user = query.from(UserEntity.class);
        query.select(user.get("username"))
                .where(store.isColleague(builder, query, user, codeKey))
                .orderBy(builder.asc(user.get("username")));
        return em.createQuery(query).getResultList();
    }
}
