package io.keystead.tests.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people whom a manager looks after, a page of them; moments are milliseconds since 1970.
 *
 * @param total how many there are on all pages
 */
public record Team(long total, List<Member> people) {

    /**
     * One of them; language, job title and phone number are in the answer for one person only.
     *
     * @param group name of the user group
     * @param establishments those that both share
     * @param editable whether the manager changes more than those
     * @param reason why not
     */
    public record Member(
            String id,
            String username,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String locale,
            @Nullable String jobTitle,
            @Nullable String phoneNumber,
            @Nullable String group,
            String kind,
            String status,
            boolean locked,
            @Nullable Long lockedUntil,
            List<Site> establishments,
            @Nullable String defaultEstablishment,
            @Nullable Link invitation,
            @Nullable Long secretExpiresAt,
            boolean secretExpired,
            boolean editable,
            @Nullable String reason) {}

    /** An establishment. */
    public record Site(String code, String name) {}

    /** A link by mail that was not used yet. */
    public record Link(long sentAt, long validUntil) {}

    /** What is null stays, an empty text clears its field. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String locale,
            @Nullable String jobTitle,
            @Nullable String phoneNumber,
            @Nullable String group,
            @Nullable List<String> establishments,
            @Nullable String defaultEstablishment) {}

    /** {@code ACTIVE} or {@code INACTIVE}. */
    public record Status(String status) {}
}
