/**
 * What every feature stands on and no feature knows back: who acts, the transaction that carries
 * it, the database (embedded or external), request numbers, background work.
 *
 * <p>Invariants: the service's connections never belong to the owner of a table, a superuser or a
 * role that passes row security (start-up refuses otherwise); every transaction says which actor
 * and State it works for.
 */
@NullMarked
package org.monarca.exchange.platform;

import org.jspecify.annotations.NullMarked;
