package io.keystead.tests.login;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.keystead.tests.harness.TestRealm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A SAML application with our mapper. It has no keys, so that a test reads the assertion as it is. */
record SamlApp(URI endpoint, String name) {

    private static final String ENDPOINT = "http://app.localhost/saml";
    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
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
        return new SamlApp(URI.create(realm.url() + "/protocol/saml"), name);
    }

    /** Where somebody begins who has no request of the application. */
    URI start() {
        return URI.create(endpoint + "/clients/" + name);
    }

    /** The application's request, by the redirect binding. */
    URI request(boolean passive) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out =
                new DeflaterOutputStream(compressed, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            out.write(document(passive).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String encoded = Base64.getEncoder().encodeToString(compressed.toByteArray());
        return URI.create(endpoint + "?SAMLRequest=" + URLEncoder.encode(encoded, StandardCharsets.UTF_8));
    }

    /** A page that brings the application's request by the POST binding as soon as it is shown. */
    String requestByForm(boolean passive) {
        String encoded = Base64.getEncoder().encodeToString(document(passive).getBytes(StandardCharsets.UTF_8));
        return """
                <form method="post" action="%s"><input type="hidden" name="SAMLRequest" value="%s"></form>
                <script>document.forms[0].submit()</script>
                """
                .formatted(endpoint, encoded);
    }

    private String document(boolean passive) {
        return """
                <samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_%s" Version="2.0"
                    IssueInstant="%s" Destination="%s" IsPassive="%s" AssertionConsumerServiceURL="%s">
                    <saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">%s</saml:Issuer>
                </samlp:AuthnRequest>
                """
                .formatted(
                        UUID.randomUUID(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        endpoint,
                        passive,
                        ENDPOINT,
                        name);
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
        return attributes(responseAfter(page, action));
    }

    /** The innermost status of what the browser carries to the application when this is done. */
    String statusAfter(Page page, Runnable action) {
        NodeList codes = document(responseAfter(page, action)).getElementsByTagNameNS(PROTOCOL, "StatusCode");
        return ((Element) codes.item(codes.getLength() - 1)).getAttribute("Value");
    }

    private static byte[] responseAfter(Page page, Runnable action) {
        Request request = page.waitForRequest(ENDPOINT, action);
        page.waitForURL(ENDPOINT);
        String response = Stream.of(request.postData().split("&"))
                .filter(field -> field.startsWith("SAMLResponse="))
                .map(field -> URLDecoder.decode(field.substring("SAMLResponse=".length()), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        return Base64.getMimeDecoder().decode(response);
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
