package io.keystead.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls of our REST, each as {@code GET /path?query&parameters}: those that the classes answer, those that a document has. */
final class Operations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private Operations() {}

    /** What a JAX-RS resource and the ones beneath it answer under {@code path}. */
    static Set<String> of(Class<?> resource, String path) {
        Set<String> operations = new TreeSet<>();
        for (Method method : resource.getMethods()) {
            Optional<String> http = httpMethod(method);
            String here = path + subPath(method);
            if (http.isPresent()) {
                operations.add(
                        text(http.get(), here, Stream.of(method.getParameters()).flatMap(Operations::queryName)));
            } else if (method.isAnnotationPresent(Path.class)) {
                operations.addAll(of(method.getReturnType(), here));
            }
        }
        return operations;
    }

    /** What an OpenAPI document has, where its parameters are references or not. */
    static Set<String> of(java.nio.file.Path openApi) {
        JsonNode root = read(openApi);
        Set<String> operations = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    Stream<String> query = Stream.of(path.getValue(), method.getValue())
                            .flatMap(owner -> owner.path("parameters").valueStream())
                            .map(parameter -> resolved(root, parameter))
                            .filter(parameter ->
                                    "query".equals(parameter.path("in").asText()))
                            .map(parameter -> parameter.path("name").asText());
                    operations.add(text(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), query));
                }
            }
        }
        return operations;
    }

    private static String text(String method, String path, Stream<String> query) {
        return method + " " + path + query.sorted().collect(Collectors.joining("&", "?", ""));
    }

    /** OPTIONS is the browser's question before a call, no call of ours. */
    private static Optional<String> httpMethod(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .filter(name -> !HttpMethod.OPTIONS.equals(name))
                .findFirst();
    }

    private static String subPath(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null || path.value().isEmpty() ? "" : "/" + path.value();
    }

    private static Stream<String> queryName(Parameter parameter) {
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        return query == null ? Stream.empty() : Stream.of(query.value());
    }

    private static JsonNode resolved(JsonNode root, JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    private static JsonNode read(java.nio.file.Path openApi) {
        try {
            return new YAMLMapper().readTree(openApi.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
