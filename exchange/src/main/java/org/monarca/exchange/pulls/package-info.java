/**
 * Scheduled pull: where a State's system cannot send, the exchange fetches. A State says from which
 * address, by what it signs in there, when, and by which mapping what comes is read (ADR 0072).
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Nothing is fetched from an address that a second person of the State has not confirmed; an
 *       address never changes.
 *   <li>What comes goes the way of every upload: the same bytes are the same submission, however
 *       often somebody is killed between the ledger and the note of it.
 *   <li>What is changed or ended while it is fetched is not taken by its former terms, and nothing
 *       is said of it.
 *   <li>Times that passed while nobody was there are made up for once. An hour that the clock of a
 *       zone leaves out or has twice is one time.
 *   <li>What breaks off is never taken for a whole; what has not changed is not sent again.
 *   <li>What the exchange signs in by rests sealed, is never shown, and is sent to its address
 *       alone.
 * </ul>
 */
@NullMarked
package org.monarca.exchange.pulls;

import org.jspecify.annotations.NullMarked;
