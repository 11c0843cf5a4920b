/**
 * Record linkage for the exchange: which records describe one child, how sure that is, and why. The
 * JDK only: no SQL, no network, no log.
 *
 * <p>A {@link org.monarca.linkage.Person} as sent becomes a {@link
 * org.monarca.linkage.weigh.Profile}; {@link org.monarca.linkage.BlockingKeys} find the profiles
 * worth comparing; a {@link org.monarca.linkage.weigh.Scorer} weighs the agreement of each element
 * by a {@link org.monarca.linkage.LinkageModel} (Fellegi and Sunter 1969: bits of evidence, added
 * up; twins and brothers and sisters as classes of their own); the {@link
 * org.monarca.linkage.Linker} decides: linked, a person's question, or a new child. {@link
 * org.monarca.linkage.resolve} does so for records in the order in which they come, {@link
 * org.monarca.linkage.table} for any table of people.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Pure: the same input gives the same output on every machine; nothing here reads a clock or
 *       chance.
 *   <li>Weighing is symmetrical; the order of candidates changes nothing; by the shipped model
 *       better agreement is never worth less.
 *   <li>What is missing, or a placeholder, is no evidence for or against.
 *   <li>Twins and others of one family are never linked on what they share by birth: the model
 *       knows them as classes of their own, and {@link org.monarca.linkage.Caution} lists the hard
 *       rules, which only send to review.
 *   <li>A blocking key once issued keeps its value for ever; a change of what a key is made of is a
 *       new kind of key.
 *   <li>Nothing here prints who a person is.
 * </ul>
 */
@NullMarked
package org.monarca.linkage;

import org.jspecify.annotations.NullMarked;
