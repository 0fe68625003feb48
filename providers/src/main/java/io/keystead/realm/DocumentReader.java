package io.keystead.realm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.keystead.establishment.EstablishmentRepresentation;
import io.keystead.rest.JsonBody;
import io.keystead.rest.KeysteadException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads a Keystead document entry by entry and remembers on which line each one stands. */
final class DocumentReader {

    private final List<Located<EstablishmentRepresentation>> establishments = new ArrayList<>();
    private final List<Located<KeysteadDocument.Member>> members = new ArrayList<>();

    private DocumentReader() {}

    /**
     * An entry and where it stands.
     *
     * @param path such as {@code members[3]}
     * @param line counted from 1
     */
    record Located<T>(T entry, String path, int line) {}

    /** Throws 400 naming the field and the line on which the entry at fault begins, or where it stops being JSON. */
    static DocumentReader read(InputStream document) {
        DocumentReader reader = new DocumentReader();
        try (JsonParser parser = JsonBody.parser(document)) {
            reader.readObject(parser);
        } catch (IOException e) {
            throw JsonBody.unreadable(e);
        }
        return reader;
    }

    List<Located<EstablishmentRepresentation>> establishments() {
        return establishments;
    }

    List<Located<KeysteadDocument.Member>> members() {
        return members;
    }

    private void readObject(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw invalid(parser, "body", "must be a JSON object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            switch (field) {
                case KeysteadDocument.ESTABLISHMENTS ->
                    readList(parser, field, EstablishmentRepresentation.class, establishments);
                case KeysteadDocument.MEMBERS -> readList(parser, field, KeysteadDocument.Member.class, members);
                default ->
                    throw KeysteadException.invalid(
                                    field, "keystead-field-unknown", "is not a field of this document", field)
                            .onLine(line(parser));
            }
        }
        if (parser.nextToken() != null) {
            throw invalid(parser, "body", "must end after the document");
        }
    }

    private static <T> void readList(JsonParser parser, String field, Class<T> type, List<Located<T>> into)
            throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw invalid(parser, field, "must be a list");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String path = field + "[" + into.size() + "]";
            int line = line(parser);
            try {
                into.add(new Located<>(JsonBody.next(parser, type), path, line));
            } catch (KeysteadException e) {
                throw e.at(path, line);
            }
        }
    }

    private static KeysteadException invalid(JsonParser parser, String field, String expectation) {
        return KeysteadException.invalid(field, "keystead-document-invalid", expectation)
                .onLine(line(parser));
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
