/**
 * Submissions: the bytes as they came, the ledger of their steps, verdicts and receipts; leads one
 * submission from its bytes to its children's exchange IDs.
 *
 * <p>Steps: received, checking, applying, done; or rejected; or waiting for a person, when a full
 * list leaves out too many children. Invariants:
 *
 * <ul>
 *   <li>A submission is in the ledger, bytes and all, before it is acknowledged. The same bytes of
 *       a State, sent as the same form, are the same submission and have one receipt.
 *   <li>Children are applied and linked in chunks; a chunk's versions, links, outcomes, findings
 *       and the ledger's progress are one transaction. What a killed worker left undone is taken up
 *       by another where it stopped, and ends the same.
 *   <li>A worker holds a submission by a lease and a fencing number; one that lost it can commit
 *       nothing.
 *   <li>A State's submissions are worked on one after the other, in the order received.
 *   <li>{@code accepted + rejected} are the student rows; every accepted child has one outcome;
 *       {@code unchanged} is part of {@code accepted}. With status rejected nothing was stored and
 *       all counts are 0.
 *   <li>What systems say of single children is done at once, all that wait in one transaction, and
 *       each request once: its key, what it brought and what was answered are committed together. A
 *       State's day of them is one submission without bytes, of the form {@code live}.
 *   <li>What States propose about the severity of warnings is kept here, seen by the State and the
 *       Department, and changes no verdict.
 *   <li>What was refused and is not mended stands in a task of its State ({@code refused}).
 *   <li>What a submission tells is compared with what its State told before ({@code unusual}), and
 *       what was refused may be mended on the pages ({@code mending}); neither holds anything up.
 *   <li>Nobody reads another State's submissions; the Department sees the list without contents.
 * </ul>
 */
@NullMarked
package org.monarca.exchange.intake;

import org.jspecify.annotations.NullMarked;
