package io.keystead.blocklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Whether one contact is on the list.
 *
 * @param since milliseconds since 1970
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BlockedRepresentation(boolean blocked, @Nullable Long since, @Nullable String note) {

    static final BlockedRepresentation NO = new BlockedRepresentation(false, null, null);
}
