/**
 * Record linkage: which records describe one person, how sure that is, and why. The JDK only: no
 * SQL, no network, no log.
 *
 * <p>A {@link org.monarca.linkage.Person} as sent becomes a {@link org.monarca.linkage.Profile};
 * {@link org.monarca.linkage.BlockingKeys} find the profiles worth comparing; the {@link
 * org.monarca.linkage.Scorer} weighs the agreement of each element by a {@link
 * org.monarca.linkage.LinkageModel} (Fellegi and Sunter 1969: bits of evidence, added up); the
 * {@link org.monarca.linkage.Linker} decides: linked, a person's question, or a new child.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Pure: the same input gives the same output on every machine; nothing here reads a clock or
 *       chance.
 *   <li>Scoring is symmetrical; the order of candidates changes nothing; better agreement is never
 *       worth less.
 *   <li>What is missing, or a placeholder, is no evidence for or against.
 *   <li>Twins and others of one family are never linked on what they share by birth: {@link
 *       org.monarca.linkage.Caution} lists the hard rules, which only send to review.
 *   <li>A blocking key once issued keeps its value for ever; a change of what a key is made of is a
 *       new kind of key.
 *   <li>Nothing here prints who a person is.
 * </ul>
 */
@NullMarked
package org.monarca.linkage;

import org.jspecify.annotations.NullMarked;
