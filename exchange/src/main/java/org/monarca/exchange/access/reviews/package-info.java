/**
 * The review of who has access (AC-2): each office looks at the roles of its people once a year, at
 * those with more rights once a quarter, and keeps or ends each. A role that nobody looked at in
 * time is suspended, not ended, until somebody does. Which roles are looked at how often, and when,
 * is data ({@code role-reviews.csv}, {@code access-reviews.csv}).
 *
 * <p>Invariants: nobody decides about their own role; what was decided is kept for ever; time alone
 * ends no role; the last administrator of the Department's users is never suspended by time, for
 * nobody could undo it.
 */
@NamedInterface("reviews")
@NullMarked
package org.monarca.exchange.access.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
