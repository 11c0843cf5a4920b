/**
 * What whoever may sign in does anew each year: accept the rules of behavior, and take the security
 * training (AT-2, PL-4). Whoever has not accepted the rules goes nowhere before they do; whoever's
 * training has lapsed is let in no longer, until a later one is entered. Both are computed when
 * somebody comes to the doors, from what is kept for ever; terms are data ({@code duties.csv}).
 */
@NamedInterface("duties")
@NullMarked
package org.monarca.exchange.access.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
