/**
 * Tasks for people: they open, are claimed, go up, fall due and are done. Knows nothing of what a
 * task is about: a feature opens it under a name of its own ({@link
 * org.monarca.exchange.worklist.NewTask}), closes it when it was decided, and is asked by nobody.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>There is one open task of a kind about a subject.
 *   <li>Every change of a task raises its version and adds a row to its history, in one
 *       transaction; who acts on an older version is refused.
 *   <li>A task that is out of somebody's scope is answered as one that is not there.
 *   <li>Whoever a task is not for never has it and never decides about it.
 *   <li>A person is told of a task once in each way, however often anybody looks.
 *   <li>How many tasks a list counts is how many it shows: triggers of the table write down what
 *       came and went in the transaction that changes it, and {@link
 *       org.monarca.exchange.worklist.Tally} adds that up.
 *   <li>Time moves a task up, and at the end reports it. Only the feature that opened it closes it;
 *       time never does.
 * </ul>
 */
@NullMarked
package org.monarca.exchange.worklist;

import org.jspecify.annotations.NullMarked;
