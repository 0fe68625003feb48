package io.keystead.account;

/** When the last link was mailed, and until when it opens; milliseconds since 1970. */
public record InvitationRepresentation(long sentAt, long validUntil) {

    static InvitationRepresentation of(Invitation invitation) {
        return new InvitationRepresentation(invitation.sentAt(), invitation.validUntil());
    }
}
