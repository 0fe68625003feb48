package io.keystead.payment;

import java.net.URI;
import java.util.Optional;

/**
 * A page of the gateway that waits for a person.
 *
 * @param setUp what the gateway calls it, at most 255 characters
 * @param customer what the gateway calls the person, at most 255 characters; kept for the next page and for billing
 * @param address where the browser goes
 */
public record HostedPage(String setUp, Optional<String> customer, URI address) {}
