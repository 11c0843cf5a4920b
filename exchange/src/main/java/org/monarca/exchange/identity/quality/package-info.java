/**
 * How well linkage does: how much it decides alone, what waits for people, and what share of links
 * is right and found, by State and by group of names.
 *
 * <p>Invariants: groups of names are computed for the report from lists, never stored beside a
 * child, never used in a decision or a filter; every estimate comes with an interval and says what
 * it rests on; a report holds counts and shares, nothing about one child.
 */
@NamedInterface("quality")
@NullMarked
package org.monarca.exchange.identity.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
