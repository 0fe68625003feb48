package io.keystead.tests.team;

import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.openapi.AdminOperation;
import java.util.List;
import java.util.Map;

/** Any call that the contract has for a team, about this person and this establishment, right but for who makes it. */
record TeamCall(AdminOperation operation, String personId, TestEstablishment hotel) {

    static List<AdminOperation> all() {
        return AdminOperation.ofOneself("team");
    }

    static List<AdminOperation> onAPerson() {
        return all().stream().filter(AdminOperation::namesAnEstablishment).toList();
    }

    Answer by(Rest rest) {
        String path = operation.path().replace("{id}", personId) + query();
        return switch (operation.method()) {
            case "GET" -> rest.get(path);
            case "POST" -> rest.post(path, body());
            case "PUT" -> rest.put(path, body());
            default -> throw new IllegalArgumentException(operation.method());
        };
    }

    private String query() {
        return switch (operation.id()) {
            case "previewMyTeamMemberStatus" -> "?status=INACTIVE";
            case "suggestMyTeamSecrets" -> "?kind=PIN";
            default -> "";
        };
    }

    private Object body() {
        return switch (operation.id()) {
            case "addToMyTeam" -> Hotels.form(hotel);
            case "changeMyTeamMember" -> Map.of("lastName", "Dupont");
            case "changeMyTeamMemberStatus" -> Map.of("status", "INACTIVE");
            case "resetMyTeamMember", "unlockMyTeamMember" -> "";
            default -> throw new IllegalArgumentException(operation.id() + " needs a body in this test");
        };
    }
}
