package org.monarca.exchange.worklist;

/**
 * Somebody is to be told of a task.
 *
 * @param kind of notice
 * @param alone whether it is the person's own and one of few: not only with the digest
 */
record Reminder(long task, String kind, String person, boolean alone) {}
