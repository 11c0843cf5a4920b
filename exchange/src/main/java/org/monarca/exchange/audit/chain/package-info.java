/**
 * The audit trail proves itself: entries stand in chains, each with the hash of the one before it;
 * once a day a head says how far every chain had come.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Chains are written by the database alone (V114); what is here reads them with an encoding
 *       of its own, so that a mistake of one is found by the other.
 *   <li>A head names what was committed when it was made. What was then under way comes after it in
 *       its chain and belongs to the next head.
 *   <li>What is checked is one moment of the trail, in memory that does not grow with it.
 *   <li>Nothing here says a name: a fault is a chain, a position, a number and a moment.
 * </ul>
 */
@NamedInterface("chain")
@NullMarked
package org.monarca.exchange.audit.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
