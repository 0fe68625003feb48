package io.keystead.profile;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.validate.ValidatorConfig;

/** Nobody changes about himself what stands on documents that were issued for him; administrators can. */
public final class DocumentLockValidator extends ProfileRule {

    /** The doors by which people change their own data. */
    private static final Set<UserProfileContext> OWN_HAND =
            EnumSet.of(UserProfileContext.ACCOUNT, UserProfileContext.UPDATE_PROFILE, UserProfileContext.IDP_REVIEW);

    @Override
    public String getId() {
        return "keystead-document-lock";
    }

    /** Documents are issued for people of a directory too. */
    @Override
    boolean isFor(@Nullable UserModel user) {
        return user != null;
    }

    @Override
    Optional<ProfileFault> fault(String value, AttributeContext context, RealmModel realm, ValidatorConfig config) {
        UserModel user = context.getUser();
        String name = context.getAttribute().getKey();
        @Nullable String stored = user.getFirstAttribute(name);
        boolean refused = OWN_HAND.contains(context.getContext())
                && stored != null
                && !stored.isBlank()
                && !stored.equals(value)
                && new IssuedDocumentService(context.getSession(), realm).locks(user, name);
        return refused ? Optional.of(ProfileFault.of("keysteadContactLocked")) : Optional.empty();
    }
}
