package io.keystead.establishment;

import org.jspecify.annotations.Nullable;
import org.keycloak.dom.saml.v2.protocol.AuthnRequestType;
import org.keycloak.http.HttpRequest;
import org.keycloak.saml.SAMLRequestParser;
import org.keycloak.saml.common.constants.GeneralConstants;
import org.keycloak.saml.processing.core.saml.v2.common.SAMLDocumentHolder;

/**
 * A SAML request that no page may answer: {@code IsPassive}, SAML 2.0 core, section 3.4.1.
 *
 * <p>Keycloak keeps that nowhere, but it runs the login flow within the very request that the browser brought, after it
 * has checked it. So it is read from there once more, by Keycloak's parser.
 */
final class PassiveSamlRequest {

    private PassiveSamlRequest() {}

    static boolean isIn(HttpRequest request) {
        String redirected = request.getUri().getQueryParameters().getFirst(GeneralConstants.SAML_REQUEST_KEY);
        if (redirected != null) {
            return isPassive(SAMLRequestParser.parseRequestRedirectBinding(redirected));
        }
        String posted = request.getDecodedFormParameters().getFirst(GeneralConstants.SAML_REQUEST_KEY);
        return posted != null && isPassive(SAMLRequestParser.parseRequestPostBinding(posted));
    }

    private static boolean isPassive(@Nullable SAMLDocumentHolder document) {
        return document != null
                && document.getSamlObject() instanceof AuthnRequestType login
                && Boolean.TRUE.equals(login.isIsPassive());
    }
}
