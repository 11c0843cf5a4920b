/**
 * Files that are sent in several goes, by the tus protocol (ADR 0069): what was acknowledged is
 * gone on from, whatever happened to the connection or the service, until all of it has come; then
 * it is a submission like any other.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>What was acknowledged is committed, sealed, and without a gap. Of several requests that
 *       bring bytes of one upload only the last to begin adds any.
 *   <li>What has come whole becomes one submission, or is refused for good, and does not expire
 *       before. Whoever is killed in between finds the same submission when it hands the same bytes
 *       to the ledger again.
 *   <li>An upload is its sender's alone: to everybody else, in the same State too, it is as absent
 *       as one that never was, or that has expired.
 * </ul>
 */
@NullMarked
@NamedInterface("uploads")
package org.monarca.exchange.intake.uploads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
