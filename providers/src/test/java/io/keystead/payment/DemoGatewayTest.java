package io.keystead.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The payment company that is none. */
final class DemoGatewayTest {

    @Test
    void aServerInProductionDoesNotStartWithIt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DemoGateway.Factory.requireDevelopment(false))
                .withMessageContaining("--spi-payment-gateway--provider=demo is for development mode (start-dev) only");
        DemoGateway.Factory.requireDevelopment(true);
    }

    @ParameterizedTest
    @EnumSource
    void eachOfItsCardsIsAnotherOneEachTime(DemoCard card) {
        assertThat(card.saved().kind()).isEqualTo("card");
        assertThat(card.saved().reference()).isNotEqualTo(card.saved().reference());
        assertThat(card.getText()).contains(card.saved().lastFour());
    }
}
