package io.keystead.docker;

import static java.util.Spliterators.spliteratorUnknownSize;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.idm.RealmRepresentation;

/** The realm files agree with each other and with the rules that a realm import does not check. */
class RealmConfigTest {

    private static final Path FOLDER = Path.of("..", "realm-config");
    private static final JsonNode BASE = read("base/keystead-realm.json");
    private static final JsonNode DEMO = read("demo/demo-realm.json");
    private static final JsonNode DOCUMENT = read("demo/demo.json");

    @Test
    void theDemoIsTheBaseUnderItsOwnName() {
        Set<String> own =
                Set.of("realm", "displayName", "webAuthnPolicyPasswordlessRpEntityName", "attributes", "clients");
        for (String field : names(BASE)) {
            if (!own.contains(field)) {
                assertThat(DEMO.get(field)).as(field).isEqualTo(BASE.get(field));
            }
        }
    }

    @Test
    void theDemoAddsNothingButPeopleTheirApplicationAndMail() {
        Set<String> added = names(DEMO);
        added.removeAll(names(BASE));
        assertThat(added).containsExactlyInAnyOrder("users", "smtpServer");
        assertThat(stream(DEMO.get("clients"))
                        .map(client -> client.get("clientId").textValue()))
                .containsExactly("demo-app");
    }

    /** So that its logins work as they are printed, and its managers look after their staff. */
    @Test
    void theDemoLeavesTheSecondFactorToItsPeopleAndStaffToItsManagers() {
        ObjectNode attributes = BASE.get("attributes").deepCopy();
        assertThat(attributes.remove("keystead.second-factor").textValue()).isEqualTo("administrators");
        attributes.put("keystead.team-groups", "Managers");
        assertThat(DEMO.get("attributes")).isEqualTo(attributes);
    }

    @Test
    void keycloakKnowsEveryField() throws IOException {
        for (String file : Set.of("base/keystead-realm.json", "demo/demo-realm.json")) {
            RealmRepresentation realm =
                    new ObjectMapper().readValue(FOLDER.resolve(file).toFile(), RealmRepresentation.class);
            assertThat(realm.getRealm())
                    .isEqualTo(Path.of(file).getFileName().toString().replace("-realm.json", ""));
        }
    }

    @Test
    void theUserProfileRequiresNoEmail() throws IOException {
        String profile = BASE.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                .at("/kc.user.profile.config/0")
                .textValue();
        JsonNode attributes = new ObjectMapper().readTree(profile).get("attributes");
        assertThat(stream(attributes).filter(a -> a.has("required")).map(a -> a.get("name")
                        .textValue()))
                .containsExactly("firstName", "lastName");
    }

    @Test
    void passwordsAndPinsHaveTheirPolicies() {
        assertThat(BASE.get("passwordPolicy").textValue().split(" and ", -1))
                .contains("keysteadPin(6)", "length(12)", "notUsername(undefined)", "keysteadKnownPassword(undefined)")
                .contains("passwordHistory(5)")
                .noneMatch(policy -> policy.startsWith("forceExpired"));
    }

    /** What docs/security.md computes the odds of a thief from. */
    @Test
    void aLockoutIsAsSecurityPromises() {
        Map<String, Object> promised = Map.of(
                "bruteForceProtected", true,
                "bruteForceStrategy", "LINEAR",
                "failureFactor", 5,
                "waitIncrementSeconds", 30,
                "maxFailureWaitSeconds", 3600,
                "permanentLockout", true,
                "maxTemporaryLockouts", 15,
                "maxDeltaTimeSeconds", 2_592_000,
                "quickLoginCheckMilliSeconds", 100);
        promised.forEach((setting, value) ->
                assertThat(BASE.get(setting).asText()).as(setting).isEqualTo(String.valueOf(value)));
    }

    @ParameterizedTest
    @MethodSource("people")
    void aPersonIsComplete(JsonNode person) {
        assertThat(names(person)).contains("username", "firstName", "lastName", "attributes", "credentials");
        assertThat(person.at("/attributes/locale/0").textValue()).isIn("en", "fr");
        assertThat(person.at("/groups")).hasSize(1);
        // An import grants no default role by itself, and without it the account console stays closed.
        assertThat(person.at("/realmRoles/0").textValue()).isEqualTo("default-roles-demo");
    }

    @ParameterizedTest
    @MethodSource("people")
    void aPersonHasAnEmailAsUsernameOrAPin(JsonNode person) {
        String secret = person.at("/credentials/0/value").textValue();
        if (person.has("email")) {
            assertThat(person.get("username")).isEqualTo(person.get("email"));
            assertThat(secret.length()).isGreaterThanOrEqualTo(15);
        } else {
            assertThat(secret).matches("[0-9]{6}");
            assertThat(groupOf(person).at("/attributes/keystead.email-required").isMissingNode())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("members")
    void aMemberIsAPersonOfTheRealmAndEntersKnownEstablishments(JsonNode member) {
        Set<String> codes = texts(member.get("establishments"));
        assertThat(texts(DEMO.get("users"), "username"))
                .contains(member.get("username").textValue());
        assertThat(texts(DOCUMENT.get("establishments"), "code")).containsAll(codes);
        assertThat(codes).hasSameSizeAs(member.get("establishments"));
        if (member.has("default")) {
            assertThat(codes).contains(member.get("default").textValue());
        }
    }

    /** Otherwise he could not do any of what the page "My team" is for. */
    @Test
    void theManagerOfTheDemoHasStaffOfHisOwnAndSomeWhoWorkElsewhereToo() {
        Set<String> his = establishmentsOf("manager@demo.example");
        Set<String> staff = texts(DOCUMENT.get("members"), "username");
        staff.removeIf(
                name -> name.contains("@") || establishmentsOf(name).stream().noneMatch(his::contains));
        assertThat(staff.stream().filter(name -> his.containsAll(establishmentsOf(name))))
                .containsExactlyInAnyOrder("fatou", "ines");
        assertThat(staff).contains("camille", "thomas");
    }

    private static Set<String> establishmentsOf(String username) {
        return stream(DOCUMENT.get("members"))
                .filter(member -> username.equals(member.get("username").textValue()))
                .flatMap(member -> stream(member.get("establishments")))
                .map(JsonNode::textValue)
                .collect(toSet());
    }

    @Test
    void codesAndUsernamesAreUnique() {
        assertThat(texts(DOCUMENT.get("establishments"), "code")).hasSameSizeAs(DOCUMENT.get("establishments"));
        assertThat(texts(DOCUMENT.get("members"), "username")).hasSameSizeAs(DOCUMENT.get("members"));
        assertThat(texts(DEMO.get("users"), "username")).hasSameSizeAs(DEMO.get("users"));
    }

    static Stream<JsonNode> people() {
        return stream(DEMO.get("users"));
    }

    static Stream<JsonNode> members() {
        return stream(DOCUMENT.get("members"));
    }

    private static JsonNode groupOf(JsonNode person) {
        String name = person.at("/groups/0").textValue().substring(1);
        return stream(DEMO.get("groups"))
                .filter(group -> group.get("name").textValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> texts(JsonNode list) {
        return stream(list).map(JsonNode::textValue).collect(toSet());
    }

    private static Set<String> texts(JsonNode list, String field) {
        return stream(list).map(item -> item.get(field).textValue()).collect(toSet());
    }

    private static Set<String> names(JsonNode object) {
        return stream(object.fieldNames()).collect(toCollection(TreeSet::new));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return stream(list.elements());
    }

    private static <T> Stream<T> stream(Iterator<T> items) {
        return StreamSupport.stream(spliteratorUnknownSize(items, 0), false);
    }

    private static JsonNode read(String file) {
        try {
            return new ObjectMapper().readTree(FOLDER.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
