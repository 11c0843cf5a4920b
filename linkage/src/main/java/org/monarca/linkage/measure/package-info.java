/**
 * How well records were put together, measured against the truth: two {@link
 * org.monarca.linkage.measure.Partition}s of the same records, one found and one true, counted
 * against each other; and how sure that is, and from which weight of a pair on, by a {@link
 * org.monarca.linkage.measure.PrecisionCurve}; and from which thresholds on the exchange may
 * decide, by a {@link org.monarca.linkage.measure.ThresholdChoice}.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Nothing depends on how the groups are named, nor on the order of the records, except which
 *       of two equally bad mistakes is told first.
 *   <li>Of partitions every pair of records is counted, and none is looked at: the work grows with
 *       the records, not with their pairs.
 * </ul>
 */
@NullMarked
package org.monarca.linkage.measure;

import org.jspecify.annotations.NullMarked;
