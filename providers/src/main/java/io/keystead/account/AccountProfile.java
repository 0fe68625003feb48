package io.keystead.account;

import io.keystead.blocklist.BlockListService;
import io.keystead.rest.KeysteadException;
import jakarta.ws.rs.core.Response.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;

/** Writes the fields of an account by way of the realm's declarative user profile, whose rules hold here too. */
public final class AccountProfile {

    public static final String JOB_TITLE = "jobTitle";
    static final String GENDER = "gender";
    static final String EMPLOYEE = "employee";
    public static final String PHONE_NUMBER = BlockListService.PHONE_NUMBER;

    private static final Set<String> TAKEN = Set.of(Messages.USERNAME_EXISTS, Messages.EMAIL_EXISTS);

    private final KeycloakSession session;

    AccountProfile(KeycloakSession session) {
        this.session = session;
    }

    /** Throws 400 naming the field, 409 if the name or address is taken. */
    UserModel create(String username, @Nullable String email, AccountFields fields) {
        Map<String, List<String>> attributes = changed(fields);
        attributes.put(UserModel.USERNAME, List.of(username));
        if (email != null) {
            attributes.put(UserModel.EMAIL, List.of(email));
        }
        UserProfile profile = profiles().create(UserProfileContext.USER_API, attributes);
        blockList().requireEmailFree(email);
        blockList().requirePhoneFree(fields.values().get(PHONE_NUMBER));
        requireDeclared(profile, fields);
        return checked(profile::create);
    }

    /** Changes the fields that are named, and leaves the others; refusals as in {@link #create}. */
    void update(UserModel user, AccountFields fields) {
        Map<String, List<String>> attributes = new HashMap<>(user.getAttributes());
        attributes.putAll(changed(fields));
        UserProfile profile = profiles().create(UserProfileContext.USER_API, attributes, user);
        requireDeclared(profile, fields);
        String phone = fields.values().get(PHONE_NUMBER);
        if (phone != null && !phone.equals(user.getFirstAttribute(PHONE_NUMBER))) {
            blockList().requirePhoneFree(phone);
        }
        checked(() -> {
            profile.update(false);
            return user;
        });
    }

    /** Throws 400, or 409, for an e-mail address that a rule of this realm does not allow {@code user}. */
    @SuppressWarnings("unchecked") // Keycloak wants an array of a generic type
    void requireGoodEmail(UserModel user, String email) {
        Map<String, List<String>> attributes = new HashMap<>(user.getAttributes());
        attributes.put(UserModel.EMAIL, List.of(email));
        ValidationException.ValidationExceptionBuilder faults = new ValidationException.ValidationExceptionBuilder();
        profiles()
                .create(UserProfileContext.USER_API, attributes, user)
                .getAttributes()
                .validate(UserModel.EMAIL, faults);
        if (faults.hasError()) {
            throw refusal(faults.build().getErrors().get(0));
        }
    }

    private BlockListService blockList() {
        return new BlockListService(session, session.getContext().getRealm());
    }

    private UserProfileProvider profiles() {
        return session.getProvider(UserProfileProvider.class);
    }

    private static Map<String, List<String>> changed(AccountFields fields) {
        Map<String, List<String>> changed = new HashMap<>();
        fields.values().forEach((name, value) -> changed.put(name, List.of(value)));
        return changed;
    }

    /** Keycloak takes any language; one that the realm does not speak would be no choice. */
    private void requireSpoken(AccountFields fields) {
        RealmModel realm = session.getContext().getRealm();
        String locale = fields.values().get(UserModel.LOCALE);
        if (locale != null
                && !locale.isEmpty()
                && realm.getSupportedLocalesStream().noneMatch(locale::equals)) {
            throw KeysteadException.invalid(
                    UserModel.LOCALE,
                    "keystead-locale-unknown",
                    "must be one of "
                            + realm.getSupportedLocalesStream().sorted().collect(Collectors.joining(", ")));
        }
    }

    /** Keycloak drops what a realm does not declare, without a word; here nothing is lost. */
    private void requireDeclared(UserProfile profile, AccountFields fields) {
        requireSpoken(fields);
        fields.values().keySet().stream()
                .filter(name -> profile.getAttributes().getMetadata(name) == null)
                .findFirst()
                .ifPresent(name -> {
                    throw KeysteadException.invalid(
                            name, "keystead-field-not-in-profile", "is not in the user profile of this realm", name);
                });
    }

    private UserModel checked(Write write) {
        try {
            return write.run();
        } catch (ValidationException e) {
            throw refusal(e.getErrors().get(0));
        }
    }

    private KeysteadException refusal(ValidationException.Error error) {
        String field = error.getAttribute();
        if (error.getStatusCode() == Status.CONFLICT || TAKEN.contains(error.getMessage())) {
            return KeysteadException.conflict(field, "keystead-name-taken", "somebody has it already");
        }
        return new Reason(error.getMessage(), List.of(error.getMessageParameters()))
                .refusal(session, session.getContext().getRealm(), field, "keystead-field-refused");
    }

    @FunctionalInterface
    private interface Write {
        UserModel run() throws ValidationException;
    }
}
