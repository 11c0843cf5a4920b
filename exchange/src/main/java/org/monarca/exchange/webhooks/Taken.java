package org.monarca.exchange.webhooks;

import java.net.URI;
import java.util.UUID;

/**
 * A worker's hold on a message.
 *
 * @param attempts with this one
 * @param fence rises with each claim; only the highest may say what became of it
 */
record Taken(
    UUID id,
    long address,
    String state,
    URI url,
    MessageKind kind,
    String body,
    int attempts,
    long fence) {}
