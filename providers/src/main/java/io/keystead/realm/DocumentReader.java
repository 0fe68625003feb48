package io.keystead.realm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.keystead.account.AccountEntryRepresentation;
import io.keystead.establishment.EstablishmentRepresentation;
import io.keystead.rest.JsonBody;
import io.keystead.rest.KeysteadException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Keystead document in chunks, so that memory does not grow with it, and remembers on which line each entry
 * stands.
 *
 * <p>Establishments come before members. Members that stand first in the file wait for them, as far as memory is meant
 * for that.
 */
final class DocumentReader {

    /** So many members may stand before the establishments. */
    static final int WAITING = 10_000;

    private final EntryBatch<EstablishmentRepresentation> establishments;
    private final EntryBatch<AccountEntryRepresentation> accounts;
    private final EntryBatch<KeysteadDocument.Member> members;
    private final List<Located<KeysteadDocument.Member>> waiting = new ArrayList<>();
    private final Receiver receiver;
    private boolean establishmentsRead;
    private @Nullable Located<String> accountAdministrator;

    private DocumentReader(Receiver receiver) {
        this.receiver = receiver;
        this.establishments = new EntryBatch<>(any -> 1, receiver::putEstablishments);
        this.accounts = new EntryBatch<>(any -> 1, receiver::putAccounts);
        this.members = new EntryBatch<>(KeysteadDocument.Member::weight, receiver::putMembers);
    }

    /** Takes the entries, some at a time. */
    interface Receiver {

        void putEstablishments(List<Located<EstablishmentRepresentation>> entries);

        void putAccounts(List<Located<AccountEntryRepresentation>> entries);

        void putMembers(List<Located<KeysteadDocument.Member>> entries);

        /** The username of the account administrator; comes last, and only if the document names one. */
        void putAccountAdministrator(Located<String> username);
    }

    /**
     * An entry and where it stands.
     *
     * @param path such as {@code members[3]}
     * @param line counted from 1
     */
    record Located<T>(T entry, String path, int line) {}

    /** Throws 400 naming the field and the line on which the entry at fault begins, or where it stops being JSON. */
    static void read(InputStream document, Receiver receiver) {
        try (JsonParser parser = JsonBody.parser(document)) {
            new DocumentReader(receiver).readObject(parser);
        } catch (IOException e) {
            throw JsonBody.unreadable(e);
        }
    }

    private void readObject(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw invalid(parser, "body", "must be a JSON object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            switch (field) {
                case KeysteadDocument.ESTABLISHMENTS -> {
                    readList(parser, field, EstablishmentRepresentation.class, establishments::add);
                    establishments.handOver();
                    establishmentsRead = true;
                }
                case KeysteadDocument.ACCOUNTS -> {
                    readList(parser, field, AccountEntryRepresentation.class, accounts::add);
                    accounts.handOver();
                }
                case KeysteadDocument.MEMBERS ->
                    readList(parser, field, KeysteadDocument.Member.class, this::addOrWait);
                case KeysteadDocument.ACCOUNT_ADMINISTRATOR -> accountAdministrator = readText(parser, field);
                default ->
                    throw KeysteadException.invalid(
                                    field, "keystead-field-unknown", "is not a field of this document", field)
                            .onLine(line(parser));
            }
        }
        if (parser.nextToken() != null) {
            throw invalid(parser, "body", "must end after the document");
        }
        waiting.forEach(members::add);
        members.handOver();
        if (accountAdministrator != null) {
            receiver.putAccountAdministrator(accountAdministrator);
        }
    }

    private void addOrWait(Located<KeysteadDocument.Member> member) {
        if (!establishmentsRead && waiting.size() < WAITING) {
            waiting.add(member);
            return;
        }
        waiting.forEach(members::add);
        waiting.clear();
        members.add(member);
    }

    private static <T> void readList(JsonParser parser, String field, Class<T> type, Consumer<Located<T>> receiver)
            throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw invalid(parser, field, "must be a list");
        }
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            receiver.accept(readEntry(parser, field + "[" + index + "]", type));
        }
    }

    private static <T> Located<T> readEntry(JsonParser parser, String path, Class<T> type) throws IOException {
        int line = line(parser);
        try {
            return new Located<>(JsonBody.next(parser, type), path, line);
        } catch (KeysteadException e) {
            throw e.at(path, line);
        }
    }

    private static Located<String> readText(JsonParser parser, String field) throws IOException {
        if (parser.nextToken() != JsonToken.VALUE_STRING) {
            throw invalid(parser, field, "must be a text");
        }
        return new Located<>(parser.getText(), field, line(parser));
    }

    private static KeysteadException invalid(JsonParser parser, String field, String expectation) {
        return KeysteadException.invalid(field, "keystead-document-invalid", expectation)
                .onLine(line(parser));
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
