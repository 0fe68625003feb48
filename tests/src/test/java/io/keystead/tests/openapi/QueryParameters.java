package io.keystead.tests.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The parameters that an operation declares, of which those in the query matter. */
record QueryParameters(List<Located> declared) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    void check(Exchange exchange) {
        String query = exchange.uri().getRawQuery();
        if (query == null) {
            return;
        }
        for (String pair : query.split("&", -1)) {
            String[] nameAndValue = pair.split("=", 2);
            String name = URLDecoder.decode(nameAndValue[0], StandardCharsets.UTF_8);
            String value = nameAndValue.length == 1 ? "" : URLDecoder.decode(nameAndValue[1], StandardCharsets.UTF_8);
            Located schema = find(name, exchange).child("schema");
            schema.validate(typed(value, schema.node()), exchange, "query parameter '" + name + "'");
        }
    }

    private Located find(String name, Exchange exchange) {
        return declared.stream()
                .filter(parameter -> "query".equals(parameter.node().path("in").asText()))
                .filter(parameter -> name.equals(parameter.node().path("name").asText()))
                .findFirst()
                .orElseThrow(
                        () -> new ContractViolation(exchange, "the query parameter '" + name + "' is not declared"));
    }

    /** In a URL everything is text; a number or a boolean is one if its schema says so. */
    private static JsonNode typed(String value, JsonNode schema) {
        if ("string".equals(schema.path("type").asText("string"))) {
            return TextNode.valueOf(value);
        }
        try {
            return MAPPER.readTree(value);
        } catch (JsonProcessingException notJson) {
            return TextNode.valueOf(value);
        }
    }
}
