/**
 * Records that were refused: the State is asked about them in one task a submission, until each was
 * accepted or withdrawn, or somebody says why none will be.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>A record stands in one task at most: that of the submission in which it was refused first.
 *       Refused again it stays there, and what is shown of it are its latest findings.
 *   <li>What a submission accepts or withdraws settles what was refused in submissions received
 *       before it, never in later ones.
 *   <li>A task is closed when nothing is left of it, in the transaction that ends a submission or
 *       in the one in which somebody settles it; the two never overlap for one State.
 * </ul>
 */
@NullMarked
@NamedInterface("refused")
package org.monarca.exchange.intake.refused;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
