/**
 * Learns a {@link org.monarca.linkage.weigh.Model} from records of which nobody has said who is
 * who: a mixture of one person, twins, brothers and sisters, and strangers, fitted to how the
 * records agree (ADR 0016). What people have decided may be given beside them.
 *
 * <p>The same records and seed teach the same to the last bit, whatever the number of threads.
 */
@NullMarked
package org.monarca.linkage.learn;

import org.jspecify.annotations.NullMarked;
