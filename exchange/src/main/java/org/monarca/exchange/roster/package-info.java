/**
 * The children of an office as a list: narrowed, sorted, page by page, and as a file.
 *
 * <p>Invariants: who stands in it is decided by {@link
 * org.monarca.exchange.identity.scope.ChildScope} alone, a child once, protected children never;
 * what a line says is what the office's own State says; {@code roster.stay} follows from the
 * versions of {@code students} and is written in the transaction that writes them; nobody reads a
 * line without being written down first, with the numbers of the children it showed; an address or
 * a saved view holds codes, never a child's name.
 */
@NullMarked
package org.monarca.exchange.roster;

import org.jspecify.annotations.NullMarked;
