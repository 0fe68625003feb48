package io.keystead.tests.openapi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** The contract on a small document: what it lets pass, and that it lets nothing else pass. */
final class OpenApiContractTest {

    private static final String ROOMS = "/admin/realms/hotel/keystead/rooms";
    private static final String JSON = "application/json;charset=UTF-8";

    private final OpenApiContract contract = OpenApiContract.of(sample());

    private static Path sample() {
        try {
            return Path.of(Objects.requireNonNull(OpenApiContractTest.class.getResource("/openapi/sample.yaml"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void letsPassWhatIsDeclared() {
        assertPasses("GET", ROOMS + "?search=a%20b&max=5", "", 200, "[{\"code\":\"101\",\"floor\":null}]");
        assertPasses("POST", ROOMS, "{\"code\":\"101\"}", 201, "{\"code\":\"101\"}");
    }

    @Test
    void letsPassAnEmptyBodyWhereNoneIsDeclared() {
        assertThatCode(() -> contract.check(exchange("DELETE", ROOMS + "/1", "", 204, "", "")))
                .doesNotThrowAnyException();
    }

    @Test
    void prefersThePathWithoutParameters() {
        assertPasses("GET", ROOMS + "/count", "", 200, "3");
    }

    @Test
    void acceptsAnyBadRequestThatWasRefused() {
        assertPasses("POST", ROOMS, "{\"kode\":", 400, "{\"error\":\"malformed\"}");
        assertPasses("GET", ROOMS + "?max=-1", "", 400, "{\"error\":\"badPaging\"}");
    }

    @Test
    void refusesAnUndeclaredPath() {
        assertRefused("GET", "/admin/realms/hotel/keystead/floors", "", 200, "[]")
                .contains("operation");
    }

    @Test
    void refusesAnUndeclaredMethod() {
        assertRefused("PATCH", ROOMS, "{}", 200, "[]").contains("operation");
    }

    @Test
    void refusesAnUndeclaredStatus() {
        assertRefused("GET", ROOMS, "", 404, "{\"error\":\"unknown\"}").contains("status");
    }

    @Test
    void refusesABodyOfAnotherShape() {
        assertRefused("GET", ROOMS, "", 200, "[{\"code\":7}]").contains("response body", "/0/code");
        assertRefused("GET", ROOMS, "", 200, "[{\"code\":\"1\",\"colour\":\"red\"}]")
                .contains("colour");
        assertRefused("GET", ROOMS, "", 200, "[{\"code\":\"1\",\"id\":\"no uuid\"}]")
                .contains("uuid");
        assertRefused("GET", ROOMS, "", 200, "").contains("response body");
    }

    @Test
    void refusesAnErrorOfAnotherShape() {
        assertRefused("GET", ROOMS, "", 400, "{\"message\":\"no\"}").contains("error");
    }

    @Test
    void refusesABodyThatIsNotJson() {
        assertRefused("GET", ROOMS, "", 200, "[{").contains("not JSON");
    }

    @Test
    void refusesAnotherMediaType() {
        Exchange html = exchange("GET", ROOMS, "", 200, "text/html", "<p>");
        assertThatThrownBy(() -> contract.check(html)).hasMessageContaining("text/html");
    }

    @Test
    void refusesABodyWhereNoneIsDeclared() {
        assertRefused("DELETE", ROOMS + "/1", "", 204, "{}").contains("no body");
    }

    @Test
    void refusesARequestThatTheServerAcceptedAgainstTheDocument() {
        String room = "{\"code\":\"101\"}";
        assertRefused("POST", ROOMS, "{\"kode\":\"101\"}", 201, room).contains("request body");
        assertRefused("POST", ROOMS, "", 201, room).contains("required");
        assertRefused("DELETE", ROOMS + "/1", "{}", 204, "").contains("request body");
    }

    @Test
    void refusesAQueryParameterThatTheServerAcceptedAgainstTheDocument() {
        assertRefused("GET", ROOMS + "?size=3", "", 200, "[]").contains("'size'");
        assertRefused("GET", ROOMS + "?max=three", "", 200, "[]").contains("'max'");
        assertRefused("GET", ROOMS + "?max=-1", "", 200, "[]").contains("'max'");
    }

    private void assertPasses(String method, String path, String requestBody, int status, String responseBody) {
        Exchange exchange = exchange(method, path, requestBody, status, JSON, responseBody);
        assertThatCode(() -> contract.check(exchange)).doesNotThrowAnyException();
    }

    private org.assertj.core.api.AbstractStringAssert<?> assertRefused(
            String method, String path, String requestBody, int status, String responseBody) {
        Exchange exchange = exchange(method, path, requestBody, status, JSON, responseBody);
        AbstractThrowableAssert<?, ?> thrown =
                assertThatThrownBy(() -> contract.check(exchange)).isInstanceOf(ContractViolation.class);
        return thrown.message();
    }

    private static Exchange exchange(
            String method, String path, String requestBody, int status, String responseType, String responseBody) {
        URI uri = URI.create("http://localhost:1234" + path);
        return new Exchange(method, uri, requestBody, status, responseType, responseBody);
    }
}
