/**
 * By what agreement each State takes part in the exchange, until when it holds, and the day from
 * which the State's systems take part.
 *
 * <p>Invariants: what is said last holds; what was said before stays, with who said it and when; a
 * State's administrators say it of their own State, the Department's of every State; every change
 * is audited in its own transaction.
 */
@NamedInterface("agreements")
@NullMarked
package org.monarca.exchange.jurisdictions.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
