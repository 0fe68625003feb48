package io.keystead.realm;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.keystead.establishment.Change;
import io.keystead.handover.AppointmentService.Outcome;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import did: counts of entries created, updated and unchanged, in all and by kind.
 *
 * @param accountAdministrator what became of the one whom the document names; absent if it names nobody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportReport(
        Counts establishments, Counts accounts, Counts members, @Nullable Outcome accountAdministrator) {

    /** Entries of one kind. */
    public record Counts(long created, long updated, long unchanged) {}

    @JsonProperty
    public long created() {
        return establishments.created + accounts.created + members.created;
    }

    @JsonProperty
    public long updated() {
        return establishments.updated + accounts.updated + members.updated;
    }

    @JsonProperty
    public long unchanged() {
        return establishments.unchanged + accounts.unchanged + members.unchanged;
    }

    /** Counts while an import runs. */
    static final class Tally {

        private final Map<Change, Long> counts = new EnumMap<>(Change.class);

        void add(Change change) {
            counts.merge(change, 1L, Long::sum);
        }

        Counts counts() {
            return new Counts(of(Change.CREATED), of(Change.UPDATED), of(Change.UNCHANGED));
        }

        private long of(Change change) {
            return counts.getOrDefault(change, 0L);
        }
    }
}
