package io.keystead.account;

import io.keystead.establishment.SearchText;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.jpa.entities.UserEntity;

/** Finds users by words, each of which stands somewhere in a name or the e-mail address, whatever its case. */
public final class UserSearch {

    private static final List<String> SEARCHED = List.of("username", "firstName", "lastName", "email");

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private UserSearch() {}

    /** Predicates for {@code search}; none if it is null. */
    public static List<Predicate> predicates(CriteriaBuilder builder, Path<UserEntity> user, @Nullable String search) {
        return search == null
                ? List.of()
                : WHITE_SPACE
                        .splitAsStream(search.strip())
                        .map(word -> matches(builder, user, word))
                        .toList();
    }

    private static Predicate matches(CriteriaBuilder builder, Path<UserEntity> user, String word) {
        String pattern = SearchText.likePattern(word.toLowerCase(Locale.ROOT));
        return builder.or(SEARCHED.stream()
                .map(field -> builder.like(builder.lower(user.get(field)), pattern, SearchText.ESCAPE))
                .toArray(Predicate[]::new));
    }
}
