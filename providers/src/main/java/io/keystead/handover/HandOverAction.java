package io.keystead.handover;

import io.keystead.security.Confirmation;
import io.keystead.security.ConfirmedAction;
import io.keystead.security.ConfirmedActionFactory;
import io.keystead.security.ConfirmedPage;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.utils.FormMessage;

/** The account administrator gives his rights to somebody else, on a page that any application opens with {@code kc_action}. */
public final class HandOverAction extends ConfirmedAction {

    public static final String ID = "keystead-hand-over";

    private HandOverAction() {}

    @Override
    protected Optional<FormMessage> refusal(Confirmation confirmation) {
        boolean holds =
                new AdminSeatService(confirmation.session(), confirmation.realm()).isHolder(confirmation.user());
        return holds ? Optional.empty() : Optional.of(new FormMessage("keystead-not-account-administrator"));
    }

    @Override
    protected ConfirmedPage page(Confirmation confirmation) {
        return new HandOverPage(confirmation).page();
    }

    @Override
    protected boolean isBrowsing(Confirmation confirmation) {
        return new HandOverPage(confirmation).isBrowsing();
    }

    @Override
    protected Optional<FormMessage> mistake(Confirmation confirmation) {
        return new HandOverPage(confirmation).mistake();
    }

    @Override
    protected void perform(Confirmation confirmation) {
        new HandOverService(confirmation.session(), confirmation.realm())
                .handOver(
                        confirmation.user(),
                        Objects.requireNonNull(confirmation.field(HandOverPage.SUCCESSOR)),
                        Objects.requireNonNull(confirmation.field(HandOverPage.GROUP)));
    }

    /** Makes the action. */
    public static final class Factory extends ConfirmedActionFactory {

        public Factory() {
            super(ID, "Keystead: hand over administrator rights", HandOverAction::new);
        }
    }
}
