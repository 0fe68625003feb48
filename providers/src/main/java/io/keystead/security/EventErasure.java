package io.keystead.security;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.keystead.blocklist.BlockListService;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.ObjectUtil;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Takes somebody out of the stored events, which would otherwise tell of him until they expire. */
final class EventErasure {

    private static final String ERASED = "\"(erased)\"";

    private final PersonalEventStore events;

    EventErasure(KeycloakSession session, RealmModel realm) {
        this.events = PersonalEventStore.of(session, realm.getId());
    }

    /** What he did, and what administrators wrote into his account. */
    void erase(UserModel user) {
        events.removeOf(user.getId());
        events.blankAbout(user.getId());
    }

    /**
     * His e-mail address and phone number in the events of everybody else, of names that were typed wrong and of lists that
     * administrators sent: wherever they are a whole value.
     */
    void eraseContacts(UserModel user) {
        Stream.of(user.getEmail(), user.getUsername(), user.getFirstAttribute(BlockListService.PHONE_NUMBER))
                .filter(contact -> !ObjectUtil.isBlank(contact))
                // The username of whoever has no address is not one.
                .filter(contact -> contact.contains("@") || contact.startsWith("+"))
                .map(contact -> contact.toLowerCase(Locale.ROOT))
                .distinct()
                .forEach(this::eraseContact);
    }

    private void eraseContact(String contact) {
        String value = '"' + new String(JsonStringEncoder.getInstance().quoteAsString(contact)) + '"';
        Pattern written = Pattern.compile(Pattern.quote(value), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        events.naming(value).forEach(event -> replace(written, event.getDetailsJson(), event::setDetailsJson));
        events.adminsNaming(value).forEach(event -> {
            replace(written, event.getRepresentation(), event::setRepresentation);
            replace(written, event.getDetailsJson(), event::setDetailsJson);
        });
    }

    private static void replace(Pattern written, @Nullable String json, Consumer<String> write) {
        if (json != null) {
            write.accept(written.matcher(json).replaceAll(Matcher.quoteReplacement(ERASED)));
        }
    }
}
