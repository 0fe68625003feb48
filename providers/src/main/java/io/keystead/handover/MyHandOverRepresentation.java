package io.keystead.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystead.account.Successors.Successor;
import io.keystead.account.UserGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether I hold the account administrator's seat, and if so, to whom I could hand it over.
 *
 * @param successors a page of them, by name
 * @param total how many there are
 * @param groups that I may join afterwards; the first is the one to propose
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MyHandOverRepresentation(
        boolean holder, @Nullable List<Successor> successors, @Nullable Long total, @Nullable List<UserGroup> groups) {

    static final MyHandOverRepresentation NOT_THE_HOLDER = new MyHandOverRepresentation(false, null, null, null);
}
