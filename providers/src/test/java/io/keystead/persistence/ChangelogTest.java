package io.keystead.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What our changelogs must be; that they make what the entities need is checked whenever a {@link StoreDatabase} starts. */
final class ChangelogTest {

    private static final String MASTER = new KeysteadEntityProvider().getChangelogLocation();

    /** Oracle's limit before 12.2, and our own. */
    private static final int LONGEST_NAME = 30;

    @DatabaseTest
    void changesNothingTheSecondTime(StoreDatabase database) {
        assertThat(database.pendingChangeSets()).isEmpty();
    }

    @Test
    void namesEverythingInThirtyCharactersAtMost() {
        List<String> names = names();
        assertThat(names).contains("KEYSTEAD_ESTABLISHMENT", "CODE_KEY", "UK_KEYSTEAD_ESTABLISHMENT_CODE");
        assertThat(names).allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(LONGEST_NAME));
    }

    @Test
    void marksWhatIsGlobalAsOurs() {
        assertThat(attributes("createTable", "tableName")).isNotEmpty().allSatisfy(name -> assertThat(name)
                .startsWith("KEYSTEAD_"));
        assertThat(Stream.of("primaryKeyName", "constraintName", "indexName")
                        .flatMap(attribute -> attributesOf("*", attribute)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).matches("(PK|UK|FK|IDX)_KEYSTEAD_[A-Z_]+"));
    }

    @Test
    void namesEveryKeySoThatItCanBeChangedLater() {
        assertThat(elements("constraints").filter(constraints -> constraints.hasAttribute("primaryKey")))
                .isNotEmpty()
                .allSatisfy(constraints ->
                        assertThat(constraints.getAttribute("primaryKeyName")).isNotEmpty());
    }

    private static List<String> names() {
        return Stream.of("tableName", "primaryKeyName", "constraintName", "indexName", "name")
                .flatMap(attribute -> attributesOf("*", attribute))
                .distinct()
                .toList();
    }

    private static List<String> attributes(String element, String attribute) {
        return attributesOf(element, attribute).toList();
    }

    private static Stream<String> attributesOf(String element, String attribute) {
        return elements(element).map(found -> found.getAttribute(attribute)).filter(value -> !value.isEmpty());
    }

    private static Stream<Element> elements(String name) {
        List<Document> changelogs = new ArrayList<>();
        Document master = parse(MASTER);
        elements(master, "include")
                .map(include -> parse(include.getAttribute("file")))
                .forEach(changelogs::add);
        return changelogs.stream().flatMap(changelog -> elements(changelog, name));
    }

    private static Stream<Element> elements(Document document, String name) {
        var found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(index -> (Element) found.item(index));
    }

    private static Document parse(String resource) {
        try (InputStream xml = Objects.requireNonNull(ChangelogTest.class.getResourceAsStream("/" + resource))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
