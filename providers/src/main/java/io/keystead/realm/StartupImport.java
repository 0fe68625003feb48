package io.keystead.realm;

import io.keystead.account.AccountRights;
import io.keystead.rest.KeysteadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.keycloak.exportimport.ExportImportConfig;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelValidationException;
import org.keycloak.models.RealmModel;

/**
 * Imports the document {@code keystead/<realm>.json} beside the realm files, when Keycloak imports that realm at its
 * start ({@code --import-realm}) or by {@code kc.sh import --dir}; in the same transaction.
 *
 * <p>In a folder of its own, because Keycloak takes every other JSON file there for a realm.
 */
final class StartupImport {

    private static final Logger LOG = Logger.getLogger(StartupImport.class);

    private StartupImport() {}

    /** Throws if the document is there and can not be imported: then the realm is not created either. */
    static void run(KeycloakSession session, RealmModel realm) {
        ExportImportConfig.getDir()
                .map(directory -> Path.of(directory, "keystead", realm.getName() + ".json"))
                .filter(Files::isRegularFile)
                .ifPresent(document -> run(session, realm, document));
    }

    private static void run(KeycloakSession session, RealmModel realm, Path document) {
        try (InputStream content = Files.newInputStream(document)) {
            RealmSettings.of(realm).requireEnabled();
            ImportReport report = new DocumentImport(session, realm, AccountRights.ALL).run(content);
            LOG.infof("Imported %s into realm %s: %s", document, realm.getName(), report);
        } catch (KeysteadException e) {
            throw new ModelValidationException(document + ": " + e.getMessage());
        } catch (IOException e) {
            throw new ModelValidationException(document + ": can not be read");
        }
    }
}
