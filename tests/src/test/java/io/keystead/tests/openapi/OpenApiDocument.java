package io.keystead.tests.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The document as one JSON Schema resource: each schema in it is addressed by its JSON pointer. */
final class OpenApiDocument {

    private static final String ID = "https://keystead.invalid/openapi.json";

    private final JsonNode root;
    private final SchemaRegistry schemas;

    private OpenApiDocument(JsonNode root) {
        this.root = root;
        this.schemas = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(), registry -> registry.schemas(Map.of(ID, root.toString())));
    }

    static OpenApiDocument read(Path yaml) {
        try {
            ObjectMapper mapper = new YAMLMapper();
            return new OpenApiDocument(mapper.readTree(yaml.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("can not read " + yaml, e);
        }
    }

    /** The operation for a path; a template without parameters comes before one with. */
    Optional<Operation> operation(String method, String path) {
        Located paths = at(JsonPointer.empty()).child("paths");
        return paths.children().stream()
                .filter(item -> new PathTemplate(item.name()).matches(path))
                .sorted(Comparator.comparing(item -> new PathTemplate(item.name()).parameters()))
                .map(item -> new Operation(item, item.child(method.toLowerCase(Locale.ROOT))))
                .filter(Operation::exists)
                .findFirst();
    }

    /** What is at a pointer; a reference is followed. */
    Located at(JsonPointer pointer) {
        JsonNode node = root.at(pointer);
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#") ? at(JsonPointer.compile(reference.substring(1))) : located(pointer, node);
    }

    private Located located(JsonPointer pointer, JsonNode node) {
        return new Located(this, pointer, node);
    }

    Schema schema(JsonPointer pointer) {
        return schemas.getSchema(SchemaLocation.of(ID + "#" + fragment(pointer)));
    }

    private static String fragment(JsonPointer pointer) {
        try {
            String encoded = new URI(null, null, pointer.toString()).getRawFragment();
            return encoded == null ? "" : encoded;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
