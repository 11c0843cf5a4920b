package org.monarca.exchange.students;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.monarca.records.RecordKind;

/**
 * The current version of one row.
 *
 * @param recordKey empty for the student's own elements
 * @param asOf the latest moment at which the State said so
 * @param submission where it was said first
 * @param values element key to value, what is not blank, in catalogue order; without the row's keys
 *     and action
 */
public record VersionedRow(
    RecordKind kind, String recordKey, Instant asOf, UUID submission, Map<String, String> values) {}
