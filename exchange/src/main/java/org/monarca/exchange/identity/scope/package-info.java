/**
 * Whose business a child is: the one place that answers whether a child is in the scope of the
 * office in which somebody acts ({@link org.monarca.exchange.identity.scope.ChildScope}).
 *
 * <p>Invariants: a child is in the scope of a school, a district, a region or a State where a
 * record of that State, not withdrawn, has an enrollment or a residency that is open or ended less
 * than twelve months ago, counted on the day that it is in the State; of the Department's, wherever
 * it is. Whoever no longer holds the role has no office. Looking a child up is the nation's, and is
 * not asked here.
 */
@NamedInterface("scope")
@NullMarked
package org.monarca.exchange.identity.scope;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
