package io.keystead.tests.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the checks of the texts find. */
final class MessageBundlesTest {

    @Test
    void findsABundleWithoutTwin(@TempDir Path root) throws IOException {
        write(root, "themes/login/messages_en.properties", "a=A");
        write(root, "providers/admin-messages_fr.properties", "a=A");
        assertThat(new MessageBundles(root).withoutTwin()).hasSize(2);
    }

    @Test
    void looksAtSourcesOnly(@TempDir Path root) throws IOException {
        write(root, "themes/target/messages_en.properties", "a=A");
        write(root, "providers/src/messages_en.properties", "a=A");
        assertThat(new MessageBundles(root).all()).hasSize(1);
    }

    @Test
    void findsMissingKeysAndOtherPlaceholders(@TempDir Path root) throws IOException {
        write(
                root,
                "providers/messages_en.properties",
                "same={0} of {1}\nonlyEnglish=x\ncount={0} left\nconsole={{name}}");
        write(
                root,
                "providers/messages_fr.properties",
                "same={1} de {0}\nonlyFrench=x\ncount=il en reste\nconsole={{nom}}");
        assertThat(new MessageBundles(root).pairs().get(0).differences())
                .containsExactly("console", "count", "onlyEnglish", "onlyFrench");
    }

    @Test
    void findsBlankTexts(@TempDir Path root) throws IOException {
        assertThat(bundle(root, "login/messages_en.properties", "a=\nb=B").blanks())
                .singleElement()
                .asString()
                .contains("a =");
    }

    @Test
    void findsApostrophesThatMessageFormatEats(@TempDir Path root) throws IOException {
        MessageBundle login = bundle(
                root,
                "login/messages_fr.properties",
                "right=l''accès à {0}\nquoted='{'0'}'\nwrong=l'accès\nworse=''l'accès");
        assertThat(login.lostApostrophes()).hasSize(2).allMatch(problem -> problem.contains("w"));
    }

    @Test
    void findsApostrophesThatConsolesShowTwice(@TempDir Path root) throws IOException {
        MessageBundle account = bundle(root, "account/messages_fr.properties", "right=l'accès\nwrong=l''accès");
        assertThat(account.lostApostrophes()).singleElement().asString().contains("wrong");
    }

    private static MessageBundle bundle(Path root, String name, String text) throws IOException {
        return MessageBundle.read(write(root, name, text));
    }

    private static Path write(Path root, String name, String text) throws IOException {
        Files.createDirectories(root.resolve("themes"));
        Files.createDirectories(root.resolve("providers"));
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
