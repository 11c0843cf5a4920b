/**
 * Refused children mended in the browser, one at a time or by a table of what is missing, and sent
 * again.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>What is mended is sent as any other submission of the State, by the person who mended it: a
 *       delta, dated as the one it mends, so that nothing later that the State has said is undone.
 *   <li>A child is sent only when the rules find nothing more to refuse it for; what only the
 *       exchange can find is found when it is taken in.
 *   <li>Who is refused again is mended from what was sent last, and not from what was sent first.
 *   <li>Nothing but what is shown in the form is changed.
 *   <li>What is read of a submission is kept in memory for some minutes, and nowhere else.
 * </ul>
 */
@NullMarked
@NamedInterface("mending")
package org.monarca.exchange.intake.mending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
