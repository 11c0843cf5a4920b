package org.monarca.exchange.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A message as it is sent in one attempt.
 *
 * @param id the same at each attempt
 * @param at of this attempt
 * @param signature header by every secret that signs now
 */
record Letter(URI url, UUID id, Instant at, String signature, String body) {}
