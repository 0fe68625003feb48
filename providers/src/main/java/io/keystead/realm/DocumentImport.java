package io.keystead.realm;

import io.keystead.account.AccountEntryRepresentation;
import io.keystead.account.AccountImportService;
import io.keystead.account.AccountRights;
import io.keystead.account.UserNames;
import io.keystead.establishment.EstablishmentRepresentation;
import io.keystead.establishment.EstablishmentService;
import io.keystead.establishment.MembershipChunk;
import io.keystead.establishment.MembershipService;
import io.keystead.handover.AppointmentService;
import io.keystead.handover.AppointmentService.Outcome;
import io.keystead.realm.DocumentReader.Located;
import io.keystead.realm.KeysteadDocument.Member;
import io.keystead.rest.KeysteadException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** One import of a document: reads, checks and writes it chunk by chunk, and counts. */
final class DocumentImport implements DocumentReader.Receiver {

    private static final Logger LOG = Logger.getLogger(DocumentImport.class);
    private static final int PROGRESS = 10_000;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AccountRights rights;
    private final EstablishmentService establishments;
    private final AccountImportService accounts;
    private final MembershipService memberships;
    private final UserNames users;
    private final TimeLimit limit;

    private final ImportReport.Tally establishmentTally = new ImportReport.Tally();
    private final ImportReport.Tally accountTally = new ImportReport.Tally();
    private final ImportReport.Tally memberTally = new ImportReport.Tally();
    private @Nullable Outcome accountAdministrator;
    private final Set<String> codesSeen = new HashSet<>();
    private final Set<String> accountsSeen = new HashSet<>();
    private final Set<String> usernamesSeen = new HashSet<>();

    DocumentImport(KeycloakSession session, RealmModel realm, AccountRights rights) {
        this.session = session;
        this.realm = realm;
        this.rights = rights;
        this.accounts = new AccountImportService(session, realm, rights);
        this.establishments = new EstablishmentService(session, realm);
        this.memberships = new MembershipService(session, realm);
        this.users = new UserNames(session, realm);
        this.limit = new TimeLimit(session);
    }

    /** Throws 400 with path and line of the entry at fault, 413 if it takes too long; whoever calls rolls back then. */
    ImportReport run(InputStream document) {
        limit.over(() -> DocumentReader.read(document, this));
        return new ImportReport(
                establishmentTally.counts(), accountTally.counts(), memberTally.counts(), accountAdministrator);
    }

    @Override
    public void putEstablishments(List<Located<EstablishmentRepresentation>> entries) {
        var chunk = establishments.chunk(entries.stream()
                .map(located -> located.entry().code())
                .filter(Objects::nonNull)
                .toList());
        for (Located<EstablishmentRepresentation> located : entries) {
            at(located, entry -> {
                refuseTwice(codesSeen, "code", entry.code());
                establishmentTally.add(chunk.put(entry));
            });
        }
        chunk.write();
        report("establishments", codesSeen.size(), entries.size());
    }

    @Override
    public void putAccounts(List<Located<AccountEntryRepresentation>> entries) {
        var chunk = accounts.chunk(entries.stream()
                .map(located -> located.entry().username())
                .filter(Objects::nonNull)
                .toList());
        for (Located<AccountEntryRepresentation> located : entries) {
            at(located, entry -> {
                refuseTwice(accountsSeen, "username", entry.username());
                accountTally.add(chunk.put(entry));
            });
        }
        report("accounts", accountsSeen.size(), entries.size());
    }

    @Override
    public void putMembers(List<Located<Member>> entries) {
        Map<String, String> ids = users.ids(entries.stream()
                .map(located -> located.entry().username())
                .filter(Objects::nonNull)
                .toList());
        rights.requireManageAll(ids.values());
        MembershipChunk chunk = memberships.chunk(
                entries.stream()
                        .flatMap(located -> located.entry().wanted().codes().stream())
                        .toList(),
                Set.copyOf(ids.values()));
        for (Located<Member> located : entries) {
            at(located, entry -> {
                String id = idOf(entry.username(), ids);
                refuseTwice(usernamesSeen, "username", entry.username());
                memberTally.add(chunk.replace(id, entry.wanted()));
            });
        }
        chunk.write();
        report("members", usernamesSeen.size(), entries.size());
    }

    @Override
    public void putAccountAdministrator(Located<String> username) {
        Map<String, String> ids = users.ids(List.of(username.entry()));
        try {
            String id = idOf(username.entry(), ids);
            accountAdministrator = new AppointmentService(session, realm).name(id, rights::requireNaming);
        } catch (KeysteadException e) {
            throw e.as(username.path()).onLine(username.line());
        }
    }

    private static String idOf(@Nullable String username, Map<String, String> ids) {
        if (username == null || username.isBlank()) {
            throw KeysteadException.invalid("username", "keystead-user-unknown", "must name a user");
        }
        String id = ids.get(username);
        if (id == null) {
            throw KeysteadException.invalid(
                    "username", "keystead-user-unknown", "there is no user " + username + " in this realm", username);
        }
        return id;
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

    private void report(String what, int done, int justDone) {
        if (done / PROGRESS > (done - justDone) / PROGRESS) {
            LOG.infof("Import into realm %s: %d %s", realm.getName(), done, what);
        }
    }
}
