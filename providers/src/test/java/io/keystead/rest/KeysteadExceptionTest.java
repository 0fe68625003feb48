package io.keystead.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

final class KeysteadExceptionTest {

    private final KeysteadException refusal =
            KeysteadException.invalid("default", "keystead-default-disabled", "PAR-01 is disabled", "PAR-01");

    @Test
    void hasItsStatus() {
        Refusal.of(() -> {
                    throw refusal;
                })
                .hasStatus(400);
        Refusal.of(() -> {
                    throw KeysteadException.notFound("code", "message");
                })
                .hasStatus(404);
        Refusal.of(() -> {
                    throw KeysteadException.conflict("field", "code", "message");
                })
                .hasStatus(409);
    }

    @Test
    void tellsTheCallerEverythingItKnowsAndNothingEmpty() throws JsonProcessingException {
        assertThat(json(refusal.at("members[3]", 17)))
                .isEqualTo("{\"error\":\"keystead-default-disabled\",\"errorMessage\":\"PAR-01 is disabled\","
                        + "\"field\":\"members[3].default\",\"params\":[\"PAR-01\"],\"line\":17}");
        assertThat(json(KeysteadException.notFound("code", "message")))
                .isEqualTo("{\"error\":\"code\",\"errorMessage\":\"message\"}");
    }

    @Test
    void keepsItsStatusWhenLocated() {
        assertThat(KeysteadException.conflict("code", "exists", "taken")
                        .at("establishments[0]", 2)
                        .getResponse()
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void namesTheEntryWhenNoFieldIsAtFault() {
        assertThat(KeysteadException.notFound("unknown", "is unknown")
                        .at("members[0]", 4)
                        .error()
                        .field())
                .isEqualTo("members[0]");
    }

    @Test
    void readsAsALineOfALog() {
        assertThat(refusal).hasMessage("default: PAR-01 is disabled");
        assertThat(refusal.at("members[3]", 17)).hasMessage("line 17, members[3].default: PAR-01 is disabled");
        assertThat(KeysteadException.notFound("unknown", "is unknown")).hasMessage("is unknown");
    }

    private static String json(KeysteadException refusal) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(refusal.getResponse().getEntity());
    }
}
