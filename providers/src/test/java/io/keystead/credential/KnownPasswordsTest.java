package io.keystead.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KnownPasswordsTest {

    private static final KnownPasswords KNOWN = KnownPasswords.load();

    @ParameterizedTest
    @ValueSource(
            strings = {"123456", "password", "PassWord", "password1234", "12password!!", "1234sunshine", "qwertyuiop12"
            })
    void theCommonOnesAreKnownWithALittleAroundThem(String password) {
        assertThat(KNOWN.contain(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Correct-Horse-7", "Harbour-Pencil-52", "7password-of-mine", "mqk7-Hduw-tz4r"})
    void othersAreNot(String password) {
        assertThat(KNOWN.contain(password)).isFalse();
    }
}
