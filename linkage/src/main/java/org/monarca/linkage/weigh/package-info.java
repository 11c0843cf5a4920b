/**
 * Weighs two records: how well they agree in each {@link org.monarca.linkage.weigh.Feature}, what
 * that is worth by a {@link org.monarca.linkage.weigh.Model}, and why. The one place where bits are
 * added up: the exchange, a table and a cluster weigh by the same {@link
 * org.monarca.linkage.weigh.Scorer}.
 *
 * <p>Invariants: pure and symmetrical; what is missing is no evidence; the sum of an {@link
 * org.monarca.linkage.weigh.Evidence} is the weight to the last bit.
 */
@NullMarked
package org.monarca.linkage.weigh;

import org.jspecify.annotations.NullMarked;
