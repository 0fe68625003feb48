package io.keystead.profile;

import io.keystead.rest.TextDirection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.validate.ValidatorConfig;

/**
 * The name of a new account that an administrator adds: its e-mail address if it has one, otherwise 2 to 64 characters
 * without "@". Afterwards nobody but Keystead changes it.
 */
public final class UsernameValidator extends ProfileRule {

    private static final Pattern NAME = Pattern.compile("[^@\\p{Cc}\\p{Z}\\s" + TextDirection.MARKS + "]{2,64}");

    @Override
    public String getId() {
        return "keystead-username";
    }

    /** Whether somebody without e-mail address may be called so. */
    public static boolean isName(String username) {
        return NAME.matcher(username).matches();
    }

    @Override
    Optional<ProfileFault> fault(String value, AttributeContext context, RealmModel realm, ValidatorConfig config) {
        if (context.getUser() != null || context.getContext() != UserProfileContext.USER_API || value.isBlank()) {
            return Optional.empty();
        }
        List<String> emails = context.getAttributes().get(UserModel.EMAIL);
        String email = emails == null || emails.isEmpty() || emails.get(0) == null ? "" : emails.get(0);
        if (email.isBlank()) {
            return isName(value) ? Optional.empty() : Optional.of(ProfileFault.of("keysteadUsernameInvalid"));
        }
        return value.equalsIgnoreCase(email)
                ? Optional.empty()
                : Optional.of(ProfileFault.of("keysteadUsernameIsEmail"));
    }
}
