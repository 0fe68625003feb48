package io.keystead.establishment;

import io.keystead.establishment.MyEstablishmentsRepresentation.Entry;
import io.keystead.rest.KeysteadException;
import io.keystead.rest.Paging;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;

/**
 * The page on which a person chooses an establishment, and what she sent from it.
 *
 * <p>It works without scripts: searching and turning pages are submissions of the same form, told by {@code show}, the
 * number of the first row wanted.
 */
final class EstablishmentPage {

    private static final String TEMPLATE = "keystead-select-establishment.ftl";

    /** Up to so many are on one page, where a script filters them without asking the server. */
    private static final int ROWS = 100;

    private static final int SEARCH_FROM = 10;

    private final EstablishmentLogin login;
    private final MultivaluedMap<String, String> sent;

    private EstablishmentPage(EstablishmentLogin login, MultivaluedMap<String, String> sent) {
        this.login = login;
        this.sent = sent;
    }

    static EstablishmentPage fresh(EstablishmentLogin login) {
        return new EstablishmentPage(login, new MultivaluedHashMap<>());
    }

    static EstablishmentPage sent(EstablishmentLogin login, MultivaluedMap<String, String> form) {
        return new EstablishmentPage(login, form);
    }

    /** The code that was chosen, which may be anything; null if there is none. */
    @Nullable
    String choice() {
        return sent.getFirst("establishment");
    }

    /** Whether another part of the list is wanted, and no choice was made yet. */
    boolean isBrowsing() {
        return sent.containsKey("show");
    }

    /** The page after what was sent: another part of the list, or the complaint that nothing valid was chosen. */
    Response again(LoginFormsProvider form) {
        return show(isBrowsing() ? form : form.setError("keysteadEstablishmentChoose"));
    }

    Response show(LoginFormsProvider form) {
        String search = search();
        int first = first();
        MyEstablishmentsRepresentation page = login.list(search, new Paging(first, ROWS));
        List<Entry> rows = new ArrayList<>(page.establishments());
        if (search == null && first == 0) {
            missingCurrent(page).ifPresent(current -> rows.add(0, current));
        }
        Map<String, Object> view = new HashMap<>();
        view.put("rows", rows.stream().map(EstablishmentPage::row).toList());
        view.put("checked", rows.size() == 1 ? rows.get(0).code() : Objects.toString(page.currentCode(), ""));
        view.put("search", Objects.toString(search, ""));
        view.put("searchable", search != null || page.total() >= SEARCH_FROM);
        view.put("whole", search == null && page.total() <= ROWS);
        view.put("total", page.total());
        view.put("previous", first > 0 ? Integer.toString(Math.max(0, first - ROWS)) : "");
        view.put("next", first + ROWS < page.total() ? Integer.toString(first + ROWS) : "");
        return form.setAttribute("keystead", view).createForm(TEMPLATE);
    }

    /** The present one stands on the first page, so that going on with it takes one click. */
    private Optional<Entry> missingCurrent(MyEstablishmentsRepresentation page) {
        String code = page.currentCode();
        if (code == null
                || page.establishments().stream().anyMatch(entry -> entry.code().equals(code))) {
            return Optional.empty();
        }
        return login.find(code).map(found -> new Entry(found.code(), found.name()));
    }

    private static Map<String, String> row(Entry entry) {
        return Map.of("code", entry.code(), "name", entry.name());
    }

    /** The page sends nothing that is refused here; whoever sends something else sees everything. */
    private @Nullable String search() {
        try {
            return EstablishmentQuery.searchOf(sent.getFirst("search"));
        } catch (KeysteadException e) {
            return null;
        }
    }

    private int first() {
        try {
            return Paging.of(sent.getFirst("show"), null).first();
        } catch (KeysteadException e) {
            return 0;
        }
    }
}
