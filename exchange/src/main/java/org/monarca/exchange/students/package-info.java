/**
 * What States say of their children, version by version: who said what, when.
 *
 * <p>A State's record of a child is a <em>source</em> ({@link SourceKey}). It has a
 * <em>section</em> for each kind of row: the student's own elements, the enrollments, the courses;
 * a section has <em>lines</em>, by record key. A submission that says something is a
 * <em>telling</em>. Invariants:
 *
 * <ul>
 *   <li>A line's moment is the submission's {@code created_at}, then the time received. What has
 *       the latest moment is current, line by line, in whatever order it arrives: what is older is
 *       kept as history and changes nothing alive.
 *   <li>A version, which is a section as it stood after a telling, is never changed or removed.
 *       Only its mark {@code current} goes, when a newer one comes, and its {@code as_of} rises
 *       when the State says the same again; the database grants the service no more.
 *   <li>The elements of {@code sealed.csv} stand in no row of {@code rows} but sealed beside it;
 *       {@code OpenedSections} alone opens them. A version may be sealed anew, which changes
 *       nothing that it says.
 *   <li>A removal is a version too: a child row with action D, a withdrawal, absence in a full
 *       list.
 *   <li>A withdrawal, and a full list, speak of everything the State said before of that child (the
 *       source's floor): an older row that arrives later does not come alive.
 * </ul>
 *
 * <p>Published views. {@code students.v_living_record}: one row for the student's own elements
 * (kind {@code student}, empty {@code record_key}) and one for each child row, of the records that
 * are not withdrawn: {@code source_id, state, state_student_id, kind, record_key, as_of,
 * as_of_received, submission_id, values} (jsonb, element key to text, blank elements and sealed
 * ones left out). {@code students.v_living_source}: one row for each of these records, {@code
 * source_id, state, state_student_id, as_of} of the student's own elements, to be read State by
 * State in the order of {@code source_id}. {@code students.v_stay}: one row for each place of each
 * enrollment of these records, {@code source_id, state, school, district, region, lives, began,
 * ended}: whose business a child is follows from it ({@code identity.scope}). Published column:
 * {@code students.source.id}.
 */
@NullMarked
package org.monarca.exchange.students;

import org.jspecify.annotations.NullMarked;
