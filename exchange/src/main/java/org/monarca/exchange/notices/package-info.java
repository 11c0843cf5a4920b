/**
 * What people are told by e-mail: notices, digests, who wants which, and what became of each. Knows
 * no feature: a notice is a kind, a receiver, and ids or counts; kinds are lines of {@code
 * notice-kinds.csv}, their words stand in {@code messages-notices}.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>A notice is written in the transaction of what it tells of. From then on it is pending,
 *       delivered, or dead with a reason; none is lost (safety invariant I8).
 *   <li>It is delivered at least once. All attempts bear one Message-ID, so that receivers can
 *       ignore repetitions. A worker holds it by a lease and a fencing number.
 *   <li>A message holds ids, counts and words of the catalogue, and nothing else but the head of a
 *       day of the audit trail, which says nothing of anybody; {@link
 *       org.monarca.exchange.notices.Notice} and the table refuse everything that is no id and no
 *       count.
 *   <li>A receiver gets one digest a day at most, in their morning of a working day.
 *   <li>After mail to an address came back it is sent once more; after it came back again none is
 *       sent until the person asks for it.
 *   <li>Only the delivery log in the database holds what mail servers answered, without addresses;
 *       the log of the application holds ids.
 * </ul>
 */
@NullMarked
package org.monarca.exchange.notices;

import org.jspecify.annotations.NullMarked;
