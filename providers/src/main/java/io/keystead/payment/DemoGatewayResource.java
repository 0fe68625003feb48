package io.keystead.payment;

import io.keystead.rest.KeysteadException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.util.LocaleUtil;

/** {@code …/keystead/demo-gateway/{setUp}}: the page that imitates a payment company's, where that is the demo. */
public final class DemoGatewayResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String setUp;

    public DemoGatewayResource(KeycloakSession session, RealmModel realm, String setUp) {
        this.session = session;
        this.realm = realm;
        this.setUp = setUp;
    }

    /** Whoever has the address may open it, as at a real one. */
    @GET
    public Response page() {
        URI back = returnAddress(demo());
        LocaleUtil.processLocaleParam(session, realm, null);
        return session.getProvider(LoginFormsProvider.class)
                .setAttribute("keysteadDemoCards", List.of(DemoCard.values()))
                .setAttribute("keysteadDemoPage", session.getContext().getUri().getPath())
                .setAttribute("keysteadDemoBack", back.toString())
                .createForm("keystead-demo-gateway.ftl");
    }

    @POST
    public Response choose(@FormParam("card") @Nullable String card) {
        DemoGateway demo = demo();
        URI back = returnAddress(demo);
        Stream.of(DemoCard.values())
                .filter(known -> known.name().equals(card))
                .findFirst()
                .ifPresentOrElse(chosen -> demo.choose(setUp, chosen), () -> {
                    throw KeysteadException.invalid("card", "keystead-demo-card-unknown", "must be one of the page");
                });
        return Response.seeOther(back).build();
    }

    private DemoGateway demo() {
        PaymentMethodService.requireOffered(session, realm);
        return (DemoGateway) PaymentMethodService.require(
                        ConfiguredGateway.of(session).filter(configured -> configured.gateway() instanceof DemoGateway))
                .gateway();
    }

    private URI returnAddress(DemoGateway demo) {
        return demo.returnAddress(setUp)
                .orElseThrow(() -> KeysteadException.notFound(
                        "keystead-demo-page-unknown", "nobody has opened this page, or too long ago"));
    }
}
