package io.keystead.realm;

import io.keystead.establishment.EstablishmentRepresentation;
import io.keystead.establishment.EstablishmentService;
import io.keystead.establishment.Membership;
import io.keystead.establishment.MembershipService;
import io.keystead.establishment.MembershipsRepresentation;
import io.keystead.realm.DocumentReader.Located;
import io.keystead.rest.KeysteadException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Imports and exports a realm's Keystead document. */
public final class DocumentService {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EstablishmentService establishments;
    private final MembershipService memberships;

    public DocumentService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.establishments = new EstablishmentService(session, realm);
        this.memberships = new MembershipService(session, realm);
    }

    /**
     * Puts in place what the document names and leaves the rest; whoever calls rolls back if this throws.
     *
     * @param mayChange is asked about every user named, and throws if the caller may not change him
     * @throws KeysteadException 400 with path and line of the entry at fault
     */
    ImportReport importDocument(InputStream document, Consumer<UserModel> mayChange) {
        DocumentReader reader = DocumentReader.read(document);
        return new ImportReport(
                importEstablishments(reader.establishments()), importMembers(reader.members(), mayChange));
    }

    KeysteadDocument exportDocument() {
        return new KeysteadDocument(establishments.all(), members());
    }

    private ImportReport.Counts importEstablishments(List<Located<EstablishmentRepresentation>> entries) {
        var tally = new ImportReport.Tally();
        Set<String> seen = new HashSet<>();
        for (Located<EstablishmentRepresentation> located : entries) {
            at(located, entry -> {
                refuseTwice(seen, "code", entry.code());
                tally.add(establishments.put(entry));
            });
        }
        return tally.counts();
    }

    private ImportReport.Counts importMembers(
            List<Located<KeysteadDocument.Member>> entries, Consumer<UserModel> mayChange) {
        var tally = new ImportReport.Tally();
        Set<String> seen = new HashSet<>();
        for (Located<KeysteadDocument.Member> located : entries) {
            at(located, entry -> {
                refuseTwice(seen, "username", entry.username());
                UserModel user = user(entry.username());
                mayChange.accept(user);
                var wanted = new MembershipsRepresentation(entry.establishments(), entry.defaultCode());
                tally.add(memberships.replace(user.getId(), wanted));
            });
        }
        return tally.counts();
    }

    private static <T> void at(Located<T> located, Consumer<T> action) {
        try {
            action.accept(located.entry());
        } catch (KeysteadException e) {
            throw e.at(located.path(), located.line());
        }
    }

    private static void refuseTwice(Set<String> seen, String field, @Nullable String key) {
        if (key != null && !seen.add(key.toLowerCase(Locale.ROOT))) {
            throw KeysteadException.invalid(field, "keystead-document-duplicate", key + " is named twice", key);
        }
    }

    private UserModel user(@Nullable String username) {
        if (username == null || username.isBlank()) {
            throw KeysteadException.invalid("username", "keystead-user-unknown", "must name a user");
        }
        // PostgreSQL fails on a NUL instead of finding nothing.
        boolean impossible = username.chars().anyMatch(Character::isISOControl);
        UserModel user = impossible ? null : session.users().getUserByUsername(realm, username);
        if (user == null) {
            throw KeysteadException.invalid(
                    "username", "keystead-user-unknown", "there is no user " + username + " in this realm", username);
        }
        return user;
    }

    private List<KeysteadDocument.Member> members() {
        Map<String, List<Membership>> byUser =
                memberships.all().stream().collect(Collectors.groupingBy(Membership::userId));
        return byUser.values().stream()
                .flatMap(ofOne -> member(ofOne).stream())
                .sorted(Comparator.comparing(KeysteadDocument.Member::username))
                .toList();
    }

    private Optional<KeysteadDocument.Member> member(List<Membership> ofOne) {
        return username(ofOne.get(0))
                .map(username -> new KeysteadDocument.Member(
                        username,
                        ofOne.stream()
                                .map(Membership::code)
                                .sorted(Comparator.comparing(code -> code.toLowerCase(Locale.ROOT)))
                                .toList(),
                        ofOne.stream()
                                .filter(Membership::isDefault)
                                .map(Membership::code)
                                .findFirst()
                                .orElse(null)));
    }

    /** Federated users that were not imported have no row of their own; their provider knows their name. */
    private Optional<String> username(Membership membership) {
        return Stream.of(membership)
                .map(Membership::username)
                .filter(name -> name != null)
                .findFirst()
                .or(() -> Optional.ofNullable(session.users().getUserById(realm, membership.userId()))
                        .map(UserModel::getUsername));
    }
}
