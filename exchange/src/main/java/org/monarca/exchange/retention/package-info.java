/**
 * How long everything is kept, and what becomes of it then (ADR 0051): a rule for each table, and
 * one worker that disposes by them, a few rows at a time. Knows no feature: who keeps something for
 * a time says so by a bean {@link org.monarca.exchange.retention.Disposable}.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Every rule that has a period has exactly one part of the exchange that keeps to it, and no
 *       other disposes of anything: or the service does not start.
 *   <li>What is disposed of, its tombstone and its entry in the audit trail are one transaction.
 *   <li>A tombstone holds numbers and counts, never what was disposed of; of secrets not even a
 *       number. It is never changed and never removed.
 *   <li>A setting may keep things longer, and never shorter than the rule says is the least.
 *   <li>Of the audit trail nothing is ever disposed of.
 * </ul>
 */
@NullMarked
package org.monarca.exchange.retention;

import org.jspecify.annotations.NullMarked;
