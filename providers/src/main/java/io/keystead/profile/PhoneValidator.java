package io.keystead.profile;

import io.keystead.blocklist.BlockListService;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.validate.ValidatorConfig;

/** Nobody gets a phone number that asked not to be contacted; whoever has it already keeps it. */
public final class PhoneValidator extends ProfileRule {

    @Override
    public String getId() {
        return "keystead-phone";
    }

    @Override
    Optional<ProfileFault> fault(String value, AttributeContext context, RealmModel realm, ValidatorConfig config) {
        UserModel user = context.getUser();
        @Nullable
        String present = user == null
                ? null
                : user.getFirstAttribute(context.getAttribute().getKey());
        boolean blocked = !value.isBlank()
                && !value.equals(present)
                && new BlockListService(context.getSession(), realm).isPhoneBlocked(value);
        return blocked ? Optional.of(ProfileFault.of("keysteadPhoneBlocked")) : Optional.empty();
    }
}
