package io.keystead.tests.security;

import io.keystead.tests.harness.TestUser;
import java.util.List;
import org.keycloak.representations.idm.CredentialRepresentation;

/** By what somebody signs in. */
enum Account {
    PASSWORD,
    PIN,
    /** Without a password. */
    PASSKEY,
    /** At an identity provider, without a password here. */
    ELSEWHERE;

    static final String PIN_OF_ALL = "739154";

    boolean hasSecret() {
        return this == PASSWORD || this == PIN;
    }

    /** Somebody new; those who shall have no secret still have one. */
    TestUser create(Stage stage, List<CredentialRepresentation> more) {
        return switch (this) {
            case PIN ->
                stage.realm().user(Stage.unique("camille"), PIN_OF_ALL, more).in("Reception");
            case ELSEWHERE -> stage.office().sends(address(stage), more).in("Managers");
            default ->
                stage.realm().user(address(stage), ActionForm.PASSWORD, more).in("Managers");
        };
    }

    private static String address(Stage stage) {
        return stage.realm().address(Stage.unique("claire"));
    }
}
