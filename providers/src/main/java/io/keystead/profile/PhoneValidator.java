package io.keystead.profile;

import io.keystead.blocklist.BlockListService;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeContext;

/** Nobody gets a phone number that asked not to be contacted; whoever has it already keeps it. */
public final class PhoneValidator extends ProfileRule {

    @Override
    public String getId() {
        return "keystead-phone";
    }

    @Override
    Optional<String> fault(String value, AttributeContext context, RealmModel realm) {
        UserModel user = context.getUser();
        @Nullable
        String present = user == null
                ? null
                : user.getFirstAttribute(context.getAttribute().getKey());
        boolean blocked = !value.isBlank()
                && !value.equals(present)
                && new BlockListService(context.getSession(), realm).isPhoneBlocked(value);
        return blocked ? Optional.of("keysteadPhoneBlocked") : Optional.empty();
    }
}
