/**
 * Webhooks: a State's system hears that one of its submissions has come to rest, so that it need
 * not ask again and again. A State registers addresses; the exchange sends each a signed message
 * (Standard Webhooks).
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>A message is written in the transaction that brings the submission to rest, and nowhere
 *       else; no address, however dead, makes that transaction wait.
 *   <li>It is sent at least once, each time with the same number and the same bytes, until its
 *       receiver has taken it or its time is over; then it is dead with a reason, and its State is
 *       told.
 *   <li>A message holds ids, counts, a status and where to read: nothing that a sender wrote and
 *       nothing of a child.
 *   <li>Nothing is sent to an address that a second person of the State has not confirmed.
 *   <li>Messages leave by {@code outside}, which reaches nothing of our own network. Of an answer
 *       nothing is kept but its status.
 *   <li>Secrets rest sealed, are shown once, and leave the exchange in no other way.
 * </ul>
 */
@NullMarked
package org.monarca.exchange.webhooks;

import org.jspecify.annotations.NullMarked;
