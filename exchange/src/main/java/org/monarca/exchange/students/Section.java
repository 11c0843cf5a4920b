package org.monarca.exchange.students;

import java.util.SortedMap;
import org.monarca.records.RecordKind;

/**
 * All rows of one kind of a State's record of a child, as the State says them now.
 *
 * @param version under which it is kept
 * @param action of the student row that brought the student's own elements; else empty
 * @param lines by record key; those that are gone too, for what is older must not come alive
 */
record Section(
    long source, RecordKind kind, long version, String action, SortedMap<String, Line> lines) {}
