/**
 * Who looks at those who look: who has seen a child, to which parties its record was disclosed (34
 * CFR 99.32), and what was unusual in a week.
 *
 * <p>Invariants: everything here is computed from the audit trail and kept nowhere else, but for
 * the report of a week, which holds counts; that somebody asked is written down in the transaction
 * in which they are answered; who has looked a protected child up is told to privacy officers of
 * the State where it is, and to nobody else; no name of a child is read here.
 */
@NullMarked
package org.monarca.exchange.oversight;

import org.jspecify.annotations.NullMarked;
