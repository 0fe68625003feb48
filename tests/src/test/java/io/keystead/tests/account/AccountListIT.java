package io.keystead.tests.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.keystead.tests.harness.KeysteadTest;
import io.keystead.tests.harness.Shipped;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of accounts: search, filters, order, pages. */
@KeysteadTest
final class AccountListIT {

    private static Company company;

    private final TestRealm realm;

    AccountListIT(@Shipped TestRealm realm) {
        this.realm = realm;
    }

    @BeforeAll
    static void people(@Shipped TestRealm realm) {
        company = Company.in(realm);
        realm.establishment("PAR-01", "Hôtel Opéra");
        realm.establishment("NCE-01", "Hôtel Promenade");
        add("anna", "Zola", "Housekeeping", List.of("PAR-01", "NCE-01"));
        add("bruno", "Yver", "Reception", List.of("PAR-01"));
        TestUser inactive = add("chloe", "Xenakis", "Reception", List.of());
        TestUser archived = add("denis", "Weil", "Maintenance", List.of("NCE-01"));
        add("erika@" + realm.name() + ".example", "Vidal", "Managers", List.of("NCE-01"));
        company.status(inactive, "INACTIVE").expect(204);
        company.status(archived, "ARCHIVED").expect(204);
        realm.serviceAccount("robot");
    }

    private static TestUser add(String login, String lastName, String group, List<String> establishments) {
        Map<String, Object> form = Company.form(group);
        boolean email = login.contains("@");
        form.put(email ? "email" : "username", login);
        form.put("firstName", "Testa");
        form.put("lastName", lastName);
        form.put("establishments", establishments);
        String secret = email ? Company.PASSWORD : Company.PIN;
        form.put("credential", Company.secret(secret, false));
        String id = company.add(form).expect(201).at("/id").asText();
        return company.realm().person(id, login, secret);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    search=testa                                | Vidal Xenakis Yver Zola
                    search=testa&sort=-name                     | Zola Yver Xenakis Vidal
                    search=testa&sort=username                  | Zola Yver Xenakis Vidal
                    search=testa&sort=createdAt                 | Zola Yver Xenakis Vidal
                    search=testa&sort=-createdAt                | Vidal Xenakis Yver Zola
                    search=testa&sort=name&first=1&max=2        | Xenakis Yver
                    search=testa%20ZOL                          | Zola
                    search=100%25                               |
                    search=testa&status=ACTIVE                  | Vidal Yver Zola
                    search=testa&status=INACTIVE                | Xenakis
                    search=testa&status=ARCHIVED                | Weil
                    search=testa&kind=PIN                       | Xenakis Yver Zola
                    search=testa&kind=PASSWORD                  | Vidal
                    group=Reception                             | Xenakis Yver
                    group=Reception&status=ACTIVE               | Yver
                    establishment=PAR-01                        | Yver Zola
                    establishment=par-01                        | Yver Zola
                    establishment=NCE-01&group=Managers         | Vidal
                    establishment=NCE-01&status=ARCHIVED        | Weil
                    """)
    void findsThosePeopleInThatOrder(String query, String lastNames) {
        List<String> expected = lastNames == null ? List.of() : List.of(lastNames.split(" "));
        JsonNode rows = company.rest().get("/accounts?" + query).expect(200).json();
        assertThat(StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.path("lastName").asText())
                        .collect(Collectors.toList()))
                .isEqualTo(expected);
        if (!query.contains("max=")) {
            assertThat(company.rest()
                            .get("/accounts/count?" + query.replaceAll("&?sort=[^&]*", ""))
                            .expect(200)
                            .json()
                            .asInt())
                    .isEqualTo(expected.size());
        }
    }

    @Test
    void aRowTellsWhatAListShows() {
        JsonNode row = company.rest().get("/accounts?search=zola").expect(200).at("/0");
        assertThat(row.path("username").asText()).isEqualTo("anna");
        assertThat(row.path("group").asText()).isEqualTo("Housekeeping");
        assertThat(row.path("kind").asText()).isEqualTo("PIN");
        assertThat(row.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(row.path("establishments").asInt()).isEqualTo(2);
        assertThat(row.path("defaultEstablishment").asText()).isEqualTo("PAR-01");
        assertThat(row.path("accountAdministrator").asBoolean()).isFalse();
        assertThat(row.path("locked").asBoolean()).isFalse();
        assertThat(row.path("createdAt").asLong()).isPositive();
        assertThat(row.has("lastLogin")).isFalse();
    }

    @Test
    void whoSignsInIsSeenToHaveDoneSo() {
        TestUser bruno = realm.person("", "bruno", Company.PIN);
        bruno.token();
        assertThat(company.rest()
                        .get("/accounts?search=yver")
                        .expect(200)
                        .at("/0/lastLogin")
                        .asLong())
                .isCloseTo(System.currentTimeMillis(), within(60_000L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status=GONE", "kind=pin", "sort=size", "first=x", "establishment=NOWHERE", "group=Pirates"})
    void aWrongParameterIsNamed(String query) {
        assertThat(company.rest()
                        .get("/accounts?" + query)
                        .expect(400)
                        .at("/field")
                        .asText())
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void nobodyElseIsInIt() {
        JsonNode rows = company.rest().get("/accounts?search=robot").expect(200).json();
        assertThat(rows).isEmpty();
    }

    @Test
    void theGroupsOfAnAdministratorAreNotAdministrative() {
        JsonNode groups = company.rest().get("/user-groups").expect(200).json();
        assertThat(StreamSupport.stream(groups.spliterator(), false)
                        .map(group -> group.path("name").asText()))
                .containsExactly("Housekeeping", "Maintenance", "Managers", "Reception");
        JsonNode all = realm.as(
                        realm.user(realm.address("root"), Company.PASSWORD).grant("realm-admin"))
                .get("/user-groups")
                .expect(200)
                .json();
        assertThat(all.path(0).path("name").asText()).isEqualTo("Administrators");
        assertThat(all.path(0).path("administrative").asBoolean()).isTrue();
        assertThat(all.path(0).path("emailRequired").asBoolean()).isTrue();
    }
}
