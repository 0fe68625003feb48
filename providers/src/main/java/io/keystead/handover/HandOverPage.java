package io.keystead.handover;

import io.keystead.account.Successors;
import io.keystead.account.Successors.Successor;
import io.keystead.account.UserGroup;
import io.keystead.rest.KeysteadException;
import io.keystead.rest.Paging;
import io.keystead.security.Confirmation;
import io.keystead.security.ConfirmedPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.utils.FormMessage;

/**
 * The page on which the account administrator chooses his successor and his own new group.
 *
 * <p>It works without scripts: searching and turning pages are submissions of the same form, told by {@code show}, the
 * number of the first row wanted. What was chosen before stays chosen, and in sight.
 */
final class HandOverPage {

    static final String SUCCESSOR = "successor";
    static final String GROUP = "formerHolderGroup";

    private static final String TEMPLATE = "keystead-hand-over.ftl";
    private static final int ROWS = 50;
    private static final int SEARCH_FROM = 10;

    private final Confirmation confirmation;
    private final HandOverService service;

    HandOverPage(Confirmation confirmation) {
        this.confirmation = confirmation;
        this.service = new HandOverService(confirmation.session(), confirmation.realm());
    }

    boolean isBrowsing() {
        return confirmation.field("show") != null;
    }

    Optional<FormMessage> mistake() {
        return missing(SUCCESSOR, "keysteadHandOverSuccessorMissing")
                .or(() -> missing(GROUP, "keysteadHandOverGroupMissing"));
    }

    private Optional<FormMessage> missing(String field, String message) {
        return sent(field).isEmpty() ? Optional.of(new FormMessage(field, message)) : Optional.empty();
    }

    ConfirmedPage page() {
        String search = sent("search");
        int first = first();
        Successors found = successors(search, new Paging(first, ROWS));
        List<Successor> rows = new ArrayList<>(found.successors());
        String chosen = sent(SUCCESSOR);
        if (rows.stream().noneMatch(withId(chosen))) {
            find(chosen).ifPresent(one -> rows.add(0, one));
        }
        Map<String, Object> view = new HashMap<>();
        view.put("rows", rows.stream().map(HandOverPage::row).toList());
        view.put("successor", chosen);
        view.put("search", search);
        view.put("searchable", !search.isEmpty() || found.total() >= SEARCH_FROM);
        view.put("previous", first > 0 ? Integer.toString(Math.max(0, first - ROWS)) : "");
        view.put("next", first + ROWS < found.total() ? Integer.toString(first + ROWS) : "");
        List<UserGroup> groups = service.groupsForFormerHolder();
        view.put("groups", groups.stream().map(HandOverPage::option).toList());
        view.put("formerHolderGroup", sent(GROUP));
        return new ConfirmedPage(TEMPLATE, view);
    }

    /** The page sends nothing that is refused here; whoever sends something else sees everybody. */
    private Successors successors(String search, Paging paging) {
        try {
            return service.successors(search.isEmpty() ? null : search, paging);
        } catch (KeysteadException e) {
            return service.successors(null, paging);
        }
    }

    /** Somebody who was chosen before another part of the list was asked for. */
    private Optional<Successor> find(String id) {
        return Optional.of(id)
                .filter(one -> one.matches("[0-9a-zA-Z-]{1,36}"))
                .map(one -> confirmation.session().users().getUserById(confirmation.realm(), one))
                .map(user -> user.getEmail())
                .flatMap(email -> successors(email, new Paging(0, ROWS)).successors().stream()
                        .filter(withId(id))
                        .findFirst());
    }

    private static Predicate<Successor> withId(String id) {
        return one -> one.id().equals(id);
    }

    private static Map<String, Object> row(Successor one) {
        String name = Stream.of(one.firstName(), one.lastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Map.of(
                "id", one.id(),
                "name", name.isBlank() ? one.email() : name,
                "email", one.email(),
                "group", Objects.toString(one.group(), ""),
                "secondFactor", one.secondFactor());
    }

    private static Map<String, Object> option(UserGroup group) {
        return Map.of("id", group.id(), "name", group.name());
    }

    private String sent(String field) {
        @Nullable String value = confirmation.field(field);
        return value == null ? "" : value.strip();
    }

    private int first() {
        try {
            return Paging.of(confirmation.field("show"), null).first();
        } catch (KeysteadException e) {
            return 0;
        }
    }
}
