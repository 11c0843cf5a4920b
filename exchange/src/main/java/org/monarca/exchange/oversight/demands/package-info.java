/**
 * Legal demands for records of children: who asked for what on which basis, what two people decided
 * about it, what was given, and when it was handed over.
 *
 * <p>Invariants: a demand is its State's, and read by that State's privacy officers; who proposes a
 * decision never confirms it; without a basis that the law names nothing is given; what was given
 * stands in the child's account of disclosures (34 CFR 99.32), unless an order forbids to tell (34
 * CFR 99.32(d)(5)), and then from the day on which it does no more.
 */
@NamedInterface("demands")
@NullMarked
package org.monarca.exchange.oversight.demands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
