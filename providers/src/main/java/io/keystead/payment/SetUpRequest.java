package io.keystead.payment;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * A page to be opened at the gateway.
 *
 * @param id of this wish, for the gateway to know it again
 * @param customer as {@link HostedPage#customer()} told it for an earlier page of the same person
 * @param returnAddress where the browser goes when the person is done there or gives up
 * @param locale the language of the person
 * @param warning what the page says beside its button, in that language, if it can: it is for the one who opened it
 */
public record SetUpRequest(
        String id, PaymentOwner owner, Optional<String> customer, URI returnAddress, Locale locale, String warning) {}
