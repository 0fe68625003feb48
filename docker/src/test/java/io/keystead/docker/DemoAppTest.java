package io.keystead.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoAppTest {

    private static final String ISSUER = "http://localhost:8080/realms/demo";

    private final DemoApp app;

    DemoAppTest() throws IOException {
        app = DemoApp.start(0, ISSUER);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void thePageKnowsTheRealm() throws Exception {
        HttpResponse<String> page = get("");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("content=\"" + ISSUER + "\"").doesNotContain("{{");
    }

    @Test
    void theScriptIsServedAsJavaScript() throws Exception {
        assertThat(get("demo-app.js").headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
    }

    @Test
    void nothingElseIsServed() throws Exception {
        assertThat(get("DemoApp.class").statusCode()).isEqualTo(404);
    }

    @Test
    void aTakenPortIsReplacedByAFreeOne() throws Exception {
        try (DemoApp second = DemoApp.start(app.address().getPort(), ISSUER)) {
            assertThat(second.address().getPort()).isNotEqualTo(app.address().getPort());
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create(app.address().toString().replace("localhost", "127.0.0.1") + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
