package io.keystead.tests.harness;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import java.util.List;
import java.util.Map;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

/** An LDAP directory whose people a realm knows without importing them: their ids begin with {@code f:}. */
public final class Directory implements AutoCloseable {

    private static final String BASE = "dc=keystead,dc=example";
    private static final String BIND_DN = "cn=keycloak";
    private static final String BIND_SECRET = "keycloak";

    private final InMemoryDirectoryServer ldap;
    private final TestRealm realm;

    private Directory(InMemoryDirectoryServer ldap, TestRealm realm) {
        this.ldap = ldap;
        this.realm = realm;
    }

    public static Directory federatedInto(TestRealm realm, KeysteadServer server) {
        try {
            var config = new InMemoryDirectoryServerConfig(BASE);
            config.addAdditionalBindCredentials(BIND_DN, BIND_SECRET);
            config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("any free port", 0));
            var ldap = new InMemoryDirectoryServer(config);
            ldap.add("dn: " + BASE, "objectClass: domain");
            ldap.startListening();
            Created.check(realm.admin()
                    .components()
                    .add(federation("ldap://" + server.testHost() + ":" + ldap.getListenPort(), realm)));
            return new Directory(ldap, realm);
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on secrets can be changed from the realm, and the realm's password policies are asked. */
    public Directory writable() {
        String type = "org.keycloak.storage.UserStorageProvider";
        ComponentRepresentation federation =
                realm.admin().components().query(null, type).get(0);
        federation.getConfig().putSingle("editMode", "WRITABLE");
        federation.getConfig().putSingle("validatePasswordPolicy", "true");
        realm.admin().components().component(federation.getId()).update(federation);
        return this;
    }

    /** A person of the directory, as the realm sees her. */
    public TestUser person(String username, String secret) {
        try {
            ldap.add(
                    "dn: uid=" + username + "," + BASE,
                    "objectClass: inetOrgPerson",
                    "uid: " + username,
                    "cn: " + username,
                    "sn: Test",
                    "userPassword: " + secret);
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
        String id =
                realm.admin().users().searchByUsername(username, true).get(0).getId();
        return new TestUser(realm, id, username, secret);
    }

    private static ComponentRepresentation federation(String url, TestRealm realm) {
        Map<String, String> settings = Map.ofEntries(
                Map.entry("enabled", "true"),
                Map.entry("vendor", "other"),
                Map.entry("connectionUrl", url),
                Map.entry("authType", "simple"),
                Map.entry("bindDn", BIND_DN),
                Map.entry("bindCredential", BIND_SECRET),
                Map.entry("usersDn", BASE),
                Map.entry("searchScope", "1"),
                Map.entry("userObjectClasses", "inetOrgPerson"),
                Map.entry("usernameLDAPAttribute", "uid"),
                Map.entry("rdnLDAPAttribute", "uid"),
                Map.entry("uuidLDAPAttribute", "entryUUID"),
                Map.entry("editMode", "READ_ONLY"),
                Map.entry("importEnabled", "false"));
        ComponentRepresentation component = new ComponentRepresentation();
        component.setName("directory");
        component.setProviderId("ldap");
        component.setProviderType("org.keycloak.storage.UserStorageProvider");
        component.setParentId(realm.admin().toRepresentation().getId());
        MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
        settings.forEach((key, value) -> config.put(key, List.of(value)));
        component.setConfig(config);
        return component;
    }

    @Override
    public void close() {
        ldap.shutDown(true);
    }
}
