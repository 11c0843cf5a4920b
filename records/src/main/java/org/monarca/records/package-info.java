/**
 * The vocabulary of a migratory student's record: the elements a State may send, the code lists
 * they draw on, one row, one child.
 *
 * <p>What an element is (its key, type, length, presence, for whom it is expected) stands in {@code
 * elements.csv} and {@code code_lists.csv}, never in code: a correction of the minimum data
 * elements is an edit of a table. {@link org.monarca.records.Catalogue} is the only door to both.
 * For whom an element is expected stands in {@code applicability.csv}; which version of the minimum
 * data elements brought or took what, in {@code versions.csv} and {@code differences.csv}, from
 * which {@link org.monarca.records.MdeVersions} derives every other version's catalogue.
 *
 * <p>The rooms: {@code problems} holds every problem with its permanent code and its words; {@code
 * rules} judges one child at a time, with {@code reference} for the small tables warnings rest on
 * and {@code text} for what texts should not hold; {@code submission} is the port through which any
 * form of a submission is examined; {@code bundle}, {@code xml} and {@code jsonl} are its forms;
 * {@code reading} and {@code writing} are what readers and writers of all forms have in common,
 * {@code mapping} reads layouts of others; {@code forms} is the door to all of them.
 *
 * <p>Invariants: a value is trimmed, in Unicode NFC and never blank; a {@link
 * org.monarca.records.Row} never changes; nothing here knows a database, a network or a person's
 * session.
 */
@NullMarked
package org.monarca.records;

import org.jspecify.annotations.NullMarked;
