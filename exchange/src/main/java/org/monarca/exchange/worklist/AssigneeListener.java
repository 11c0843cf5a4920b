package org.monarca.exchange.worklist;

/** Is told of tasks that were given to a person, in the transaction that gives them. */
interface AssigneeListener {

  void given(long task, String account);
}
