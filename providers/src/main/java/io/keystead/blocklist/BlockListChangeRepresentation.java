package io.keystead.blocklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What an admin event says of a change, which is not whom it was about. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BlockListChangeRepresentation(ContactKind kind, @Nullable String note) {}
