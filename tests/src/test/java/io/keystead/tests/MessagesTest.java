package io.keystead.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.tests.messages.MessageBundle;
import io.keystead.tests.messages.MessageBundles;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Everything a person reads is there in English and in French. */
final class MessagesTest {

    private final MessageBundles bundles =
            new MessageBundles(Path.of(System.getProperty("keystead.project.root", "..")));

    @Test
    void everyBundleHasItsTwin() {
        assertThat(bundles.withoutTwin()).isEmpty();
    }

    @Test
    void twinsSayTheSameThings() {
        assertThat(bundles.pairs())
                .allSatisfy(pair ->
                        assertThat(pair.differences()).as(pair.toString()).isEmpty());
    }

    @Test
    void everyTextSaysSomething() {
        assertThat(problems(MessageBundle::blanks)).isEmpty();
    }

    @Test
    void apostrophesArriveOnThePage() {
        assertThat(problems(MessageBundle::lostApostrophes)).isEmpty();
    }

    private List<String> problems(Function<MessageBundle, List<String>> check) {
        return bundles.all().stream()
                .flatMap(bundle -> check.apply(bundle).stream())
                .toList();
    }
}
