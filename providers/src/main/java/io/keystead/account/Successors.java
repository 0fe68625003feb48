package io.keystead.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those who could be account administrator, a page of them.
 *
 * @param successors those of this page, by name
 * @param total how many there are on all pages
 */
public record Successors(List<Successor> successors, long total) {

    /**
     * One of them.
     *
     * @param group name of his user group
     * @param secondFactor whether he signs in with one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Successor(
            String id,
            @Nullable String firstName,
            @Nullable String lastName,
            String email,
            @Nullable String group,
            boolean secondFactor) {}
}
