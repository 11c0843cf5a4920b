/**
 * Children who must not be found: of families in hiding, in disputes over custody, with addresses
 * that are kept confidential. A State marks its record of the child; from then on whoever looks the
 * child up learns what a school needs to teach and to vaccinate, and nothing of where the child is.
 *
 * <p>Invariants: a mark hangs on a State's record and goes with it wherever people link it; a child
 * is protected as long as one of its records is marked, withdrawn ones too; marks and openings are
 * ended, never removed; everything is shown to privacy officers of the State where the child is,
 * and to whoever opens the record in an emergency, for a short time, of which the States are told
 * in the same transaction.
 */
@NullMarked
package org.monarca.exchange.protection;

import org.jspecify.annotations.NullMarked;
