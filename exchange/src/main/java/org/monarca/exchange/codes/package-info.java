/**
 * Translation tables of States: what values of their own systems mean among our codes, kept by
 * their data administrators in versions (ADR 0073).
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>A version never changes. A submission is read by the one that held when it arrived, however
 *       often it is read.
 *   <li>What is a code of ours stays what it is: a table speaks of other values alone.
 *   <li>A State's table touches nothing of another State's.
 *   <li>Nothing is proposed into a table: only what a person sent by a form or a file stands in it.
 * </ul>
 */
@NullMarked
package org.monarca.exchange.codes;

import org.jspecify.annotations.NullMarked;
