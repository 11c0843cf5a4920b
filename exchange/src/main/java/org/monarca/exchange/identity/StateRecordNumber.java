package org.monarca.exchange.identity;

import java.time.Instant;

/**
 * One living record of a State with the number of its child.
 *
 * @param source position in the order of a State's records
 * @param asOf when the State last said who the child is
 */
public record StateRecordNumber(long source, String stateStudentId, ExchangeId id, Instant asOf) {}
