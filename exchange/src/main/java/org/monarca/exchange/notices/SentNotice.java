package org.monarca.exchange.notices;

import java.time.Instant;

/**
 * What a person was told, and how it stands.
 *
 * @param outcome {@code pending}, {@code delivered}, or the reason why it is dead
 */
public record SentNotice(String kind, Instant written, String outcome) {}
