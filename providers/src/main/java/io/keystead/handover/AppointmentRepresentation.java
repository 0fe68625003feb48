package io.keystead.handover;

import org.jspecify.annotations.Nullable;

/**
 * Who shall hold the account administrator's seat.
 *
 * @param formerHolderGroup name of the user group that the present holder joins; absent: the seat is meant to be vacant
 * @param expectedHolder id of the holder whom the caller saw; absent: whoever it is
 */
record AppointmentRepresentation(
        @Nullable String userId, @Nullable String formerHolderGroup, @Nullable String expectedHolder) {}
