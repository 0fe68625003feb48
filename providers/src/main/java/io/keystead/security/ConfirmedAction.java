package io.keystead.security;

import io.keystead.realm.RealmSettings;
import io.keystead.rest.KeysteadException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.utils.FormMessage;

/**
 * An action that an application starts with {@code kc_action} and that a person confirms: with the password in the form
 * of the page, or, if she has none, with a fresh login.
 *
 * <p>What it does then happens in a transaction of its own: all of it or, if it is refused, nothing, while the page, the
 * events and the count of wrong passwords stay.
 */
public abstract class ConfirmedAction implements RequiredActionProvider {

    private static final Logger LOG = Logger.getLogger(ConfirmedAction.class);

    /** Why this person may not do this at all, told instead of the page; empty if she may. */
    protected abstract Optional<FormMessage> refusal(Confirmation confirmation);

    /** The page with what was sent from it, if anything was. */
    protected abstract ConfirmedPage page(Confirmation confirmation);

    /** Whether what was sent only asks for another view of the page, a search for instance. */
    protected boolean isBrowsing(Confirmation confirmation) {
        return false;
    }

    /** What is missing or wrong in the page's own fields, told at the field before the password is looked at. */
    protected Optional<FormMessage> mistake(Confirmation confirmation) {
        return Optional.empty();
    }

    /**
     * Does it.
     *
     * @param confirmation of this person, in a session whose transaction ends with this method
     * @throws KeysteadException if it is refused: told at its field; 403 instead of the page
     */
    protected abstract void perform(Confirmation confirmation);

    /** The id of another such action to do first, and the key of its name, for somebody who meets this refusal. */
    Optional<Instead> insteadOf(FormMessage refusal) {
        return Optional.empty();
    }

    /** What is told, with one parameter, when it is done, before {@link #done}; by default nothing is. */
    protected Optional<FormMessage> outcome() {
        return Optional.empty();
    }

    /** What the person sees when it is done: by default the application again. */
    protected void done(Confirmation confirmation) {
        confirmation.context().success();
    }

    @Override
    public final InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    /** However long ago the login was (Keycloak adds this to its time, in an int): the action itself asks. */
    @Override
    public final int getMaxAuthAge(KeycloakSession session) {
        return Integer.MAX_VALUE - (int) Time.currentTimeSeconds();
    }

    @Override
    public final void evaluateTriggers(RequiredActionContext context) {
        // Nothing triggers it but an application.
    }

    @Override
    public final void requiredActionChallenge(RequiredActionContext context) {
        boolean started =
                context.getAction().equals(context.getAuthenticationSession().getClientNote(Constants.KC_ACTION));
        if (!started || !RealmSettings.of(context.getRealm()).enabled()) {
            context.ignore();
            return;
        }
        Confirmation confirmation = Confirmation.fresh(context);
        context.challenge(new Outcome(confirmation)
                .find()
                .map(told -> ConfirmedPage.done(confirmation, told))
                .or(() -> obstacle(confirmation))
                .orElseGet(() -> show(confirmation, Optional.empty())));
    }

    @Override
    public final void processAction(RequiredActionContext context) {
        if (context.getUser() == null) {
            // Deleted since the page was shown, and nobody's name any more.
            context.getEvent().removeDetail(Details.USERNAME);
            context.failure();
            return;
        }
        Confirmation confirmation = Confirmation.sent(context);
        if (new Outcome(confirmation).forget()) {
            done(confirmation);
            return;
        }
        answer(confirmation).ifPresentOrElse(context::challenge, () -> finish(confirmation));
    }

    /** Empty if it was done. */
    private Optional<Response> answer(Confirmation confirmation) {
        try {
            return obstacle(confirmation).or(() -> view(confirmation)).or(() -> {
                confirmation.inOwnTransaction(this::perform);
                return Optional.empty();
            });
        } catch (RuntimeException e) {
            return Optional.of(told(confirmation, e));
        }
    }

    /** The page once more: another part of it, or with what is wrong in what was sent. */
    private Optional<Response> view(Confirmation confirmation) {
        if (isBrowsing(confirmation)) {
            return Optional.of(show(confirmation, Optional.empty()));
        }
        return mistake(confirmation)
                .or(() -> new PasswordCheck(confirmation).refusal())
                .map(wrong -> show(confirmation, Optional.of(wrong)));
    }

    private void finish(Confirmation confirmation) {
        outcome()
                .ifPresentOrElse(
                        told -> {
                            new Outcome(confirmation).remember(told);
                            confirmation.context().challenge(ConfirmedPage.done(confirmation, told));
                        },
                        () -> done(confirmation));
    }

    /** What keeps this person from the page: somebody else's session, not being allowed, a login that is too old. */
    private Optional<Response> obstacle(Confirmation confirmation) {
        if (!RealmSettings.of(confirmation.realm()).enabled()) {
            return Optional.of(ConfirmedPage.refused(confirmation, new FormMessage("keysteadConfirmNotHere")));
        }
        return new FreshLogin(confirmation)
                .stranger()
                .or(() -> refusal(confirmation).map(why -> forbidden(confirmation, why)))
                .or(() -> new FreshLogin(confirmation).demand());
    }

    private Response forbidden(Confirmation confirmation, FormMessage why) {
        Optional<Instead> instead = insteadOf(why);
        if (confirmation.field(Instead.FIELD) != null && instead.isPresent()) {
            return instead.get().start(confirmation);
        }
        confirmation.error(why.getMessage());
        return ConfirmedPage.refused(
                confirmation, why, instead.map(Instead::name).orElse(""));
    }

    private Response show(Confirmation confirmation, Optional<FormMessage> wrong) {
        return page(confirmation).show(confirmation, wrong);
    }

    /** What is thrown at the commit, by a guard or a constraint of the database, may come wrapped. */
    private Response told(Confirmation confirmation, RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof KeysteadException refusal) {
                return refused(confirmation, refusal);
            }
            if (cause instanceof ModelException clash) {
                // Somebody else changed the same at the same moment.
                LOG.warnf(clash, "%s was given up", confirmation.context().getAction());
                confirmation.error("keystead-clash");
                return show(confirmation, Optional.of(new FormMessage("keysteadConfirmClash")));
            }
        }
        throw thrown;
    }

    private Response refused(Confirmation confirmation, KeysteadException e) {
        confirmation.error(e.error().error());
        FormMessage why = new FormMessage(
                e.error().field(), e.error().error(), e.error().params().toArray());
        // Forbidden, or gone with the account: there is no page to show again.
        int status = e.getResponse().getStatus();
        return status == Response.Status.FORBIDDEN.getStatusCode()
                        || status == Response.Status.NOT_FOUND.getStatusCode()
                ? ConfirmedPage.refused(confirmation, why)
                : show(confirmation, Optional.of(why));
    }

    @Override
    public void close() {}
}
