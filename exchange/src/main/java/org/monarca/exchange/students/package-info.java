/**
 * What States say of their children, version by version: who said what, when.
 *
 * <p>A State's record of a child is a <em>source</em> ({@link SourceKey}); it holds the student's
 * own elements and child rows, each with versions of its own. Invariants:
 *
 * <ul>
 *   <li>A version's moment is the submission's {@code created_at}, then the time received. The
 *       version with the latest moment is current, in whatever order they arrive: what is older is
 *       kept as history and changes nothing alive.
 *   <li>A version is never changed or removed. Only its mark {@code current} goes, when a newer one
 *       comes, and its {@code as_of} rises when the State says the same again; the database grants
 *       the service no more.
 *   <li>A removal is a version too: a child row with action D, a withdrawal, absence in a full
 *       list.
 *   <li>A withdrawal, and a full list, speak of everything the State said before of that child (the
 *       source's floor): an older row that arrives later does not come alive.
 * </ul>
 *
 * <p>Published view {@code students.v_living_record}: one row for the student's own elements (kind
 * {@code student}, empty {@code record_key}) and one for each child row, of the records that are
 * not withdrawn: {@code source_id, state, state_student_id, kind, record_key, as_of,
 * as_of_received, submission_id, values} (jsonb, element key to text, blank elements left out).
 * Published column: {@code students.source.id}.
 */
@NullMarked
package org.monarca.exchange.students;

import org.jspecify.annotations.NullMarked;
