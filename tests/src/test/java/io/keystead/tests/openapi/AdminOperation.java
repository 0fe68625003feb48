package io.keystead.tests.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.keystead.tests.harness.HarnessSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A call that {@code docs/openapi.yaml} promises to administrators, so that a new one is refused to the same people
 * without anybody thinking of it.
 *
 * @param tag what it is about: {@code establishments}, {@code memberships} or {@code document}
 * @param success the status it promises when all is well
 */
public record AdminOperation(String id, String tag, String method, String path, boolean hasBody, int success) {

    private static final String ROOT = "/admin/realms/{realm}/keystead";
    private static final String ROOT_OF_ONESELF = "/realms/{realm}/keystead/me";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");
    private static final Set<String> TAGS = Set.of("establishments", "memberships", "document");

    /** Those about establishments and who may enter them. */
    public static List<AdminOperation> all() {
        return tagged(TAGS);
    }

    /** Those with one of these tags. */
    public static List<AdminOperation> tagged(Set<String> tags) {
        return under(ROOT, tags);
    }

    /** Those of the door for end users with this tag. */
    public static List<AdminOperation> ofOneself(String tag) {
        return under(ROOT_OF_ONESELF, Set.of(tag));
    }

    private static List<AdminOperation> under(String root, Set<String> tags) {
        JsonNode paths = read().path("paths");
        List<AdminOperation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (path.getKey().startsWith(root) && METHODS.contains(method.getKey())) {
                    all.add(of(path.getKey().substring(root.length()), method.getKey(), method.getValue()));
                }
            }
        }
        all.removeIf(operation -> !tags.contains(operation.tag));
        return all;
    }

    private static AdminOperation of(String path, String method, JsonNode declared) {
        String success = declared.path("responses").fieldNames().next();
        return new AdminOperation(
                declared.path("operationId").asText(),
                declared.path("tags").path(0).asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                declared.has("requestBody"),
                Integer.parseInt(success));
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper()
                    .readTree(new HarnessSettings()
                            .projectRoot()
                            .resolve("docs/openapi.yaml")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean writes() {
        return !"GET".equals(method);
    }

    /** Whether it shows or changes what somebody may enter, so that a right over people is needed too. */
    public boolean isAboutPeople() {
        return !"establishments".equals(tag);
    }

    public boolean namesAnEstablishment() {
        return path.contains("{id}");
    }

    public boolean namesAUser() {
        return path.contains("{userId}");
    }

    @Override
    public String toString() {
        return id;
    }
}
