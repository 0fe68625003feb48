package io.keystead.tests.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;

/** A place in the document: its content, and the pointer under which a schema there is found. */
record Located(OpenApiDocument document, JsonPointer pointer, JsonNode node) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    boolean isMissing() {
        return node.isMissingNode();
    }

    /** The last part of the pointer. */
    String name() {
        return pointer.last().getMatchingProperty();
    }

    Located child(String name) {
        return document.at(pointer.appendProperty(name));
    }

    List<Located> children() {
        List<Located> children = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> children.add(child(name)));
        return children;
    }

    /** The elements of an array. */
    List<Located> elements() {
        List<Located> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(document.at(pointer.appendIndex(i)));
        }
        return elements;
    }

    void validateText(String text, Exchange exchange, String what) {
        try {
            validate(MAPPER.readTree(text), exchange, what);
        } catch (JsonProcessingException e) {
            throw new ContractViolation(exchange, what + " is not JSON: " + text);
        }
    }

    void validate(JsonNode value, Exchange exchange, String what) {
        List<Error> errors = document.schema(pointer)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!errors.isEmpty()) {
            throw new ContractViolation(exchange, what + " " + errors + ", got: " + value);
        }
    }
}
