/**
 * What a submission tells, compared with what its State told before: how many children, in which
 * grades, districts and schools, with which sections, and how many of them are refused.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>It holds nothing up and rejects nobody; it is a question to the State.
 *   <li>A figure is unusual by one rule ({@code Usual}), of full lists and of changes alike, and is
 *       compared with what the State itself sent last in the same mode.
 *   <li>Whatever a data administrator said is so is not asked again, until the figure changes once
 *       more.
 *   <li>Figures are numbers of children, and say nothing of any.
 * </ul>
 */
@NullMarked
@NamedInterface("unusual")
package org.monarca.exchange.intake.unusual;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
