/**
 * What readers of every form have in common: rows are collected, counted and bounded, sorted by
 * child, put together and judged.
 *
 * <p>A form brings an {@link org.monarca.records.reading.OpenSubmission}, which knows how bytes
 * become values; from there on all forms go one way, so the same children get the same verdicts in
 * each. Rows stand in any order, so they are sorted by child before anything is judged: in memory
 * while they fit, in sorted runs on disk when they do not, which gives the same children in the
 * same order and the same memory for any size. Spilled rows are personal data: they lie in a folder
 * that only the owner may enter and are deleted when the reading ends.
 *
 * <p>Invariants: a row is packed text until its child is whole, so that a million of them are a few
 * large arrays and not a million objects; children are judged by several threads and handed over by
 * one, ascending by {@code state_student_id} in UTF-8; nothing is handed over once an objection is
 * raised.
 */
@NullMarked
package org.monarca.records.reading;

import org.jspecify.annotations.NullMarked;
