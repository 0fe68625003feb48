package io.keystead.tests.login;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.keystead.tests.harness.TestRealm;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A SAML application with our mapper. It has no keys, so that a test reads the assertion as it is. */
record SamlApp(URI start) {

    private static final String ENDPOINT = "http://app.localhost/saml";
    private static final String ASSERTIONS = "urn:oasis:names:tc:SAML:2.0:assertion";

    static SamlApp in(TestRealm realm, String name, Map<String, String> mapperConfig) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName("establishments");
        mapper.setProtocol("saml");
        mapper.setProtocolMapper("keystead-establishments-saml-mapper");
        mapper.setConfig(mapperConfig);
        realm.app(name, client -> {
            client.setProtocol("saml");
            client.setRedirectUris(List.of(ENDPOINT));
            client.setFullScopeAllowed(false);
            client.setAttributes(attributes(name));
            client.setProtocolMappers(List.of(mapper));
        });
        return new SamlApp(URI.create(realm.url() + "/protocol/saml/clients/" + name));
    }

    private static Map<String, String> attributes(String name) {
        Map<String, String> attributes = new HashMap<>();
        Stream.of("saml.server.signature", "saml.assertion.signature", "saml.client.signature", "saml.encrypt")
                .forEach(key -> attributes.put(key, "false"));
        attributes.put("saml.force.post.binding", "true");
        attributes.put("saml_assertion_consumer_url_post", ENDPOINT);
        attributes.put("saml_idp_initiated_sso_url_name", name);
        return attributes;
    }

    /** What the browser carries to the application when this is done. */
    Map<String, List<String>> attributesAfter(Page page, Runnable action) {
        Request request = page.waitForRequest(ENDPOINT, action);
        String response = Stream.of(request.postData().split("&"))
                .filter(field -> field.startsWith("SAMLResponse="))
                .map(field -> URLDecoder.decode(field.substring("SAMLResponse=".length()), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        return attributes(Base64.getMimeDecoder().decode(response));
    }

    private static Map<String, List<String>> attributes(byte[] response) {
        Map<String, List<String>> attributes = new HashMap<>();
        for (Element attribute : elements(document(response), "Attribute")) {
            List<String> values = elements(attribute, "AttributeValue").stream()
                    .map(Element::getTextContent)
                    .toList();
            attributes.put(attribute.getAttribute("Name"), values);
        }
        return attributes;
    }

    private static Element document(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("no SAML response: " + new String(xml, StandardCharsets.UTF_8), e);
        }
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS(ASSERTIONS, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
