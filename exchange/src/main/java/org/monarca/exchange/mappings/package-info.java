/**
 * Mappings that a State's data administrators make in the browser: of what a table of theirs is,
 * which column gives which element, and what their codes mean; kept in versions, and chosen by name
 * for what is sent (ADR 0071).
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>A version never changes. What was used for a submission lies in the ledger with its bytes.
 *   <li>Nothing is proposed into a mapping: only what a person sent by a form stands in it.
 *   <li>A sample rests sealed, lives as long as its draft, and reaches no record.
 *   <li>Whatever a mapping says that no form can show stays as it is.
 * </ul>
 */
@NullMarked
package org.monarca.exchange.mappings;

import org.jspecify.annotations.NullMarked;
