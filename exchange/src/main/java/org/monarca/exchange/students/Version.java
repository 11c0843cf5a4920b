package org.monarca.exchange.students;

import java.time.Instant;
import java.util.Map;
import org.monarca.records.RecordKind;

/**
 * One version in the history of a State's record.
 *
 * @param number ascending in the order in which the exchange learned of it
 * @param action as sent ({@code I}, {@code U}, {@code D}, empty), or {@code absent} when a full
 *     list left the row out
 * @param moment {@code created_at} of the submission
 * @param asOf the latest moment at which the State said the same
 * @param current whether it is what the State says now
 */
public record Version(
    long number,
    long source,
    String state,
    String stateStudentId,
    RecordKind kind,
    String recordKey,
    String action,
    boolean removed,
    boolean current,
    Instant moment,
    Instant received,
    Instant asOf,
    Origin origin,
    Map<String, String> values) {}
