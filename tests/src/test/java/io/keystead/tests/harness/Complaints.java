package io.keystead.tests.harness;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;

/** What the browser complained about in this test, in its order. */
public final class Complaints {

    private final List<String> errors = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    Complaints(BrowserContext context) {
        context.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                errors.add(message.text() + " (" + message.location() + ")");
            }
        });
        context.onWebError(error -> errors.add(error.error()));
        context.onResponse(response -> {
            if (response.status() >= 400) {
                refusals.add(response.status() + " " + response.url());
            }
        });
    }

    /** Errors on the console and uncaught exceptions. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** Answers with a status of 400 or more, as status and address. */
    public List<String> refusals() {
        return List.copyOf(refusals);
    }
}
