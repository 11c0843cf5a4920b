/**
 * How values that say too much rest in the database: sealed (AES-256-GCM) under keys of which each
 * State has its own, which are kept wrapped by a key that is in no database. Knows no feature: who
 * keeps sealed values says so by a bean {@link org.monarca.exchange.sealing.SealedHolder}.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>A value is bound to its {@link org.monarca.exchange.sealing.Place}: scope, column and row.
 *       Moved to another it does not open; that is an error and stands in the audit trail, never a
 *       blank.
 *   <li>What a transaction seals is under the key that is current until the transaction ends: a
 *       rotation waits for it. Once a rotation is committed nothing is sealed under an earlier key
 *       any more.
 *   <li>A key is destroyed when every value of its scope has been looked at and none is under it.
 *   <li>No key and no value stands in a log, a message or a {@code toString}.
 * </ul>
 */
@NullMarked
package org.monarca.exchange.sealing;

import org.jspecify.annotations.NullMarked;
