package org.monarca.exchange.notices;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A worker's hold on a notice.
 *
 * @param attempts with this one
 * @param fence rises with each claim; only the highest may say what became of it
 */
record Taken(
    UUID id,
    String kind,
    String receiver,
    Map<String, String> ids,
    String messageId,
    Instant written,
    int attempts,
    long fence) {}
