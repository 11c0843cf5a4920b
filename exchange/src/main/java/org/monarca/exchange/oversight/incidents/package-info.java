/**
 * Incidents that concern children's records, as privacy officers of a State write them down, and
 * the times within which something is due.
 *
 * <p>Invariants: an incident is its State's, and read by that State's privacy officers alone; the
 * Department's administrators and auditors read that there is one and how its clocks stand, and
 * nothing of what it is about; nothing is taken away; only closing ends it, with a conclusion.
 */
@NamedInterface("incidents")
@NullMarked
package org.monarca.exchange.oversight.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
