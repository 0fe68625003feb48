package io.keystead.rest;

import io.keystead.establishment.MembershipService;
import io.keystead.establishment.MyEstablishmentsResource;
import io.keystead.handover.MyHandOverResource;
import io.keystead.payment.DemoGatewayResource;
import io.keystead.payment.MyPaymentMethodsResource;
import io.keystead.payment.PaymentReturnResource;
import io.keystead.payment.PaymentWebhookResource;
import io.keystead.profile.MyChangeRequestsResource;
import io.keystead.profile.MyContactResource;
import io.keystead.realm.MyPermissionsResource;
import io.keystead.realm.RealmSettings;
import io.keystead.security.MySecurityResource;
import io.keystead.security.SecondFactorHelp;
import io.keystead.team.MyTeamResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.Auth;

/** The door for the signed-in user, {@code /realms/{realm}/keystead}. */
public final class SelfServiceResource {

    private final KeycloakSession session;

    SelfServiceResource(KeycloakSession session) {
        this.session = session;
    }

    /** Asks nobody who he is. */
    @GET
    @Path("help/second-factor")
    public Response explainSecondFactor() {
        RealmModel realm = session.getContext().getRealm();
        RealmSettings.of(realm).requireEnabled();
        return new SecondFactorHelp(session, realm).page();
    }

    /** Answers in a realm without Keystead too, so that the console asks without an error. */
    @Path("me/permissions")
    public MyPermissionsResource permissions() {
        return new MyPermissionsResource(session, SelfServiceAuth.authenticateAnywhere(session));
    }

    @Path("me/establishments")
    public MyEstablishmentsResource establishments() {
        Auth auth = SelfServiceAuth.authenticate(session);
        RealmModel realm = session.getContext().getRealm();
        var event = new EventBuilder(realm, session, session.getContext().getConnection());
        return new MyEstablishmentsResource(session, auth, new MembershipService(session, realm), event);
    }

    @Path("me/security")
    public MySecurityResource security() {
        Auth auth = SelfServiceAuth.authenticate(session);
        var event =
                new EventBuilder(auth.getRealm(), session, session.getContext().getConnection());
        return new MySecurityResource(session, auth, event);
    }

    @Path("me/payment-methods")
    public MyPaymentMethodsResource paymentMethods() {
        Auth auth = SelfServiceAuth.authenticate(session);
        var event =
                new EventBuilder(auth.getRealm(), session, session.getContext().getConnection());
        return new MyPaymentMethodsResource(session, auth, event);
    }

    /** Where a browser comes back to; the cookie of the login says whose it is. */
    @Path("payment-returns/{state}")
    public PaymentReturnResource paymentReturn(@PathParam("state") String state) {
        return new PaymentReturnResource(session, session.getContext().getRealm(), state);
    }

    /** For the payment company, whose signature says who it is. */
    @Path("payment-webhooks/{gateway}")
    public PaymentWebhookResource paymentWebhook(@PathParam("gateway") String gateway) {
        return new PaymentWebhookResource(session, session.getContext().getRealm(), gateway);
    }

    /** The page that stands for a payment company's; there is none but on a developer's server. */
    @Path("demo-gateway/{setUp}")
    public DemoGatewayResource demoGateway(@PathParam("setUp") String setUp) {
        return new DemoGatewayResource(session, session.getContext().getRealm(), setUp);
    }

    @Path("me/hand-over")
    public MyHandOverResource handOver() {
        Auth auth = SelfServiceAuth.authenticate(session);
        return new MyHandOverResource(session, session.getContext().getRealm(), auth);
    }

    @Path("me/contact")
    public MyContactResource contact() {
        return new MyContactResource(session, SelfServiceAuth.authenticate(session));
    }

    @Path("me/change-requests")
    public MyChangeRequestsResource changeRequests() {
        return new MyChangeRequestsResource(session, SelfServiceAuth.authenticate(session));
    }

    @Path("me/team")
    public MyTeamResource team() {
        return new MyTeamResource(session, SelfServiceAuth.authenticate(session));
    }
}
