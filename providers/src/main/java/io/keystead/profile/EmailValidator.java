package io.keystead.profile;

import io.keystead.account.UserGroup;
import io.keystead.account.UserGroupService;
import io.keystead.blocklist.BlockListService;
import io.keystead.handover.AdminSeatService;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.validate.ValidatorConfig;

/**
 * Nobody whose user group needs an e-mail address loses it, nor the account administrator, and nobody gets one that asked
 * not to be contacted, at no door.
 */
public final class EmailValidator extends ProfileRule {

    @Override
    public String getId() {
        return "keystead-email";
    }

    @Override
    Optional<ProfileFault> fault(String value, AttributeContext context, RealmModel realm, ValidatorConfig config) {
        UserModel user = context.getUser();
        @Nullable String present = user == null ? null : user.getEmail();
        if (!value.isBlank()) {
            boolean blocked = !value.equalsIgnoreCase(present)
                    && new BlockListService(context.getSession(), realm).isEmailBlocked(value);
            return blocked ? Optional.of(ProfileFault.of("keysteadEmailBlocked")) : Optional.empty();
        }
        if (user == null || present == null) {
            return Optional.empty();
        }
        boolean needed = new UserGroupService(context.getSession(), realm)
                        .of(user)
                        .filter(UserGroup::emailRequired)
                        .isPresent()
                || new AdminSeatService(context.getSession(), realm).isHolder(user);
        return needed ? Optional.of(ProfileFault.of("keysteadEmailNeeded")) : Optional.empty();
    }
}
