package io.keystead.tests.establishment;

import io.keystead.tests.api.Document;
import io.keystead.tests.api.Establishment;
import io.keystead.tests.api.Memberships;
import io.keystead.tests.harness.Answer;
import io.keystead.tests.harness.Caller;
import io.keystead.tests.harness.Rest;
import io.keystead.tests.harness.TestEstablishment;
import io.keystead.tests.harness.TestRealm;
import io.keystead.tests.harness.TestUser;
import io.keystead.tests.openapi.AdminOperation;
import java.util.List;
import java.util.UUID;

/** One establishment and one member of it, on whom any {@link AdminOperation} can be called. */
record Scene(TestRealm realm, TestEstablishment establishment, TestUser member) {

    static Scene in(TestRealm realm) {
        String code = UUID.randomUUID().toString();
        TestUser member = realm.user("member-" + code, "739154");
        return new Scene(realm, realm.establishment(code, "Hôtel").with(member), member);
    }

    /** The same with another establishment, of another realm for example. */
    Scene with(TestEstablishment other) {
        return new Scene(realm, other, member);
    }

    Scene with(TestUser other) {
        return new Scene(realm, establishment, other);
    }

    /** The call with a body that is right. */
    Answer call(Caller caller, AdminOperation operation) {
        return send(realm.as(caller), operation, operation.hasBody() ? body(operation) : "");
    }

    Answer call(Caller caller, AdminOperation operation, Object body) {
        return send(realm.as(caller), operation, body);
    }

    /** Everything that the realm holds, to see that nothing was changed. */
    Document document() {
        return realm.keystead().exportDocument();
    }

    private Answer send(Rest rest, AdminOperation operation, Object body) {
        String path = operation.path().replace("{id}", establishment.id()).replace("{userId}", member.id());
        return switch (operation.method()) {
            case "GET" -> rest.get(path);
            case "POST" -> rest.post(path, body);
            case "PUT" -> rest.put(path, body);
            case "DELETE" -> rest.delete(path);
            default -> throw new IllegalArgumentException(operation.method());
        };
    }

    private Object body(AdminOperation operation) {
        String another = UUID.randomUUID().toString();
        return switch (operation.id()) {
            case "createEstablishment" -> Establishment.of(another, "Nouveau");
            case "updateEstablishment" -> Establishment.of(establishment.code(), "Autre");
            case "replaceUserEstablishments" -> Memberships.of();
            case "importDocument" ->
                new Document(
                        List.of(Establishment.of(another, "Nouveau")),
                        List.of(new Document.Member(member.username(), List.of(another), another)));
            default -> throw new IllegalArgumentException("no body is known for " + operation);
        };
    }
}
