/**
 * The port through which a submission of any form is examined: bytes in; header, children and
 * findings out.
 *
 * <p>Invariants: the header is judged before any child is handed over; every child is handed over
 * exactly once, accepted or rejected, and never again after a refusal; memory does not grow with
 * the size of what was sent; the same bytes give the same calls in the same order, children
 * ascending by {@code state_student_id}.
 */
@NullMarked
package org.monarca.records.submission;

import org.jspecify.annotations.NullMarked;
