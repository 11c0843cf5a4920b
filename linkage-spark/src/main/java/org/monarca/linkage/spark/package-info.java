/**
 * The engine on Apache Spark, for populations beyond one machine. Spark sorts, joins and carries;
 * what is compared, weighed and decided is the code of {@code org.monarca.linkage}.
 *
 * <p>Invariants: the same records in the same order give the pairs, weights and decisions of {@link
 * org.monarca.linkage.resolve.Resolver}, whatever the number of machines and partitions; but for
 * the records of one component (those that pairs worth a question hold together), no more is in
 * memory at once than the holders of one key up to the cap.
 */
@NullMarked
package org.monarca.linkage.spark;

import org.jspecify.annotations.NullMarked;
