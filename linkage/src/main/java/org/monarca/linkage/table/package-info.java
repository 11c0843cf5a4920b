/**
 * Links any table of people, whatever columns it has, trained on the table itself.
 *
 * <p>A {@link org.monarca.linkage.table.PeopleTable} is standardised; records that share a blocking
 * key are compared; a mixture of one person, twins, brothers and sisters, and strangers is fitted
 * to how they agree; each pair is weighed by it; records are put together by the evidence of all
 * their pairs.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>The same table, settings and seed give the same answer to the last bit, whatever the number
 *       of threads.
 *   <li>No block is dropped: one that is too large is divided.
 *   <li>What is missing or a placeholder is no evidence.
 *   <li>What a person has decided binds; who stayed two although a pair speaks for one is told.
 * </ul>
 */
@NullMarked
package org.monarca.linkage.table;

import org.jspecify.annotations.NullMarked;
