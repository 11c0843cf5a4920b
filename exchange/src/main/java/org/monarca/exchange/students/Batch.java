package org.monarca.exchange.students;

import java.util.List;
import org.monarca.records.Mode;
import org.monarca.records.StudentRecord;

/**
 * Accepted children of one submission, to be applied together; no child twice.
 *
 * @param state postal code of the State that says it
 */
public record Batch(
    String state, Origin origin, Moment moment, Mode mode, List<StudentRecord> children) {}
