package io.keystead.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystead.rest.KeysteadException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class ChangeRequestTest {

    @Test
    void aMessageMayHaveLinesAValueMayNot() {
        ChangeRequest request =
                ChangeRequest.of(new ChangeRequestRepresentation("companyName", " Vins & Fils ", "one\r\n\ttwo\n"));
        assertThat(request).isEqualTo(new ChangeRequest(ContactField.COMPANY_NAME, "Vins & Fils", "one\r\n\ttwo"));
        assertThatThrownBy(() -> ChangeRequest.of(new ChangeRequestRepresentation("companyName", "a\nb", null)))
                .isInstanceOf(KeysteadException.class);
    }

    /** Whatever is sent, what gets into a mail has no control characters and an end. */
    @Property
    void anyTextIsReadableOrRefused(@ForAll String value, @ForAll String message) {
        try {
            ChangeRequest request = ChangeRequest.of(new ChangeRequestRepresentation("companyName", value, message));
            assertThat(request.value()).hasSizeBetween(1, 255).doesNotContainPattern("\\p{Cntrl}");
            assertThat(request.message()).hasSizeLessThanOrEqualTo(1000);
        } catch (KeysteadException refused) {
            assertThat(refused.getResponse().getStatus()).isEqualTo(400);
        }
    }
}
