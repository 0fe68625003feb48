package io.keystead.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of Keycloak's admin console and of its other themes, which write parameters each in their own way. */
final class ReasonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    Attribute {0} is read only.                 | Attribute phone is read only.
                    The field {{0}} is read only.               | The field phone is read only.
                    '{{0}}' doesn't have at least {{1}} letters. | 'phone' doesn't have at least 3 letters.
                    Can''t be {2,number} long.                  | Can't be 1,000 long.
                    {{0}} has {{3}} letters too many.           | phone has  letters too many.
                    """)
    void sayWhatTheyName(String pattern, String said) {
        assertThat(new Reason("key", List.of("phone", 3, 1000)).text(pattern)).isEqualTo(said);
    }
}
