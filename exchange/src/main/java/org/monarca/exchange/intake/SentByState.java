package org.monarca.exchange.intake;

import java.time.Instant;

/**
 * What one State has sent so far, dry runs aside.
 *
 * @param last when its latest submission was received
 * @param status where that one stands
 * @param submissions how many it sent
 * @param accepted children accepted by those that are done
 * @param rejected children rejected by those that are done
 */
public record SentByState(
    String state, Instant last, Status status, long submissions, long accepted, long rejected) {}
