package io.keystead.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a caller sends, strictly, so that a refusal names the field and what was expected.
 *
 * <p>Keycloak's own reader answers only "Cannot parse the JSON", and turns numbers into text and text into booleans.
 */
public final class JsonBody {

    private static final String BODY = "body";
    private static final String CODE = "keystead-json-invalid";
    /** Far deeper than any body of ours; Jackson's own limit of 1,000 can exhaust the stack. */
    private static final int MAX_DEPTH = 32;

    private static final JsonMapper MAPPER = mapper();

    private JsonBody() {}

    private static JsonMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(factory)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        builder.withCoercionConfig(LogicalType.Textual, config -> {
            config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
            config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
            config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        });
        return builder.build();
    }

    /** A parser over {@code body} whose values can be read one by one with {@link #next}. */
    public static JsonParser parser(InputStream body) {
        try {
            return MAPPER.createParser(body);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Reads the whole body as one value.
     *
     * @throws KeysteadException 400 naming the field, or {@code body}
     */
    public static <T> T read(InputStream body, Class<T> type) {
        try {
            return present(MAPPER.readValue(body, type), BODY);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * The same, of a body that may be missing.
     *
     * @throws KeysteadException 400 naming the field, or {@code body}
     */
    public static <T> Optional<T> readOptional(InputStream body, Class<T> type) {
        try {
            JsonParser parser = MAPPER.createParser(body);
            return parser.nextToken() == null ? Optional.empty() : Optional.of(whole(parser, type));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static <T> T whole(JsonParser parser, Class<T> type) throws IOException {
        return present(MAPPER.readValue(parser, type), BODY);
    }

    /**
     * Reads the value at which {@code parser} stands.
     *
     * @throws KeysteadException 400 naming the field within that value, or none if the value itself is at fault
     * @throws JsonParseException if what follows is no JSON at all
     */
    public static <T> T next(JsonParser parser, Class<T> type) throws JsonParseException {
        try {
            T value = MAPPER.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(parser);
            return present(value, null);
        } catch (JsonParseException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(e, null);
        }
    }

    private static <T> T present(@Nullable T value, @Nullable String whole) {
        if (value == null) {
            throw KeysteadException.invalid(whole, CODE, "must be a JSON object");
        }
        return value;
    }

    /** The refusal that tells what could not be read, without repeating what was sent: it may hold a secret. */
    public static KeysteadException unreadable(IOException e) {
        return unreadable(e, BODY);
    }

    private static KeysteadException unreadable(IOException e, @Nullable String whole) {
        Optional<KeysteadException> refusal = refusal(e);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            String path = path(unknown).orElseThrow();
            return KeysteadException.invalid(path, "keystead-field-unknown", "is not a field of this document", path);
        }
        if (e instanceof MismatchedInputException mismatch) {
            return KeysteadException.invalid(path(mismatch).orElse(whole), CODE, expected(mismatch));
        }
        if (e instanceof JsonProcessingException json && json.getLocation() != null) {
            int line = json.getLocation().getLineNr();
            Optional<String> twice = givenTwice(json);
            if (twice.isPresent()) {
                return KeysteadException.invalid(twice.get(), CODE, "is given twice")
                        .onLine(line);
            }
            String place = "is not valid JSON at line " + line + ", column "
                    + json.getLocation().getColumnNr();
            return KeysteadException.invalid(whole, CODE, place).onLine(line);
        }
        return KeysteadException.invalid(whole, CODE, "could not be read");
    }

    /** What the stream itself had to say; Jackson wraps it when it comes in the middle of a value. */
    private static Optional<KeysteadException> refusal(IOException e) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .filter(KeysteadException.class::isInstance)
                .map(KeysteadException.class::cast)
                .findFirst();
    }

    /** The field that made the detection of duplicates stop; Jackson tells it in words only. */
    private static Optional<String> givenTwice(JsonProcessingException e) {
        Throwable cause = e instanceof JsonMappingException ? e.getCause() : e;
        if (!(cause instanceof JsonParseException parse)
                || parse.getProcessor() == null
                || !parse.getOriginalMessage().startsWith("Duplicate field")) {
            return Optional.empty();
        }
        String parent = e instanceof JsonMappingException mapping
                ? path(mapping).map(path -> path + ".").orElse("")
                : "";
        return Optional.of(parent + parse.getProcessor().getParsingContext().getCurrentName());
    }

    private static String expected(MismatchedInputException e) {
        Class<?> type = e.getTargetType();
        if (type == null) {
            return "must be a JSON object";
        }
        if (type == String.class) {
            return "must be a text";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "must be true or false";
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "must be a list";
        }
        boolean object = type.isRecord() || Map.class.isAssignableFrom(type);
        return "must be a JSON " + (object ? "object" : type.getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? Optional.empty() : Optional.of(path.toString());
    }
}
