package org.monarca.exchange.worklist;

/** Is told of tasks that were given to a person, in the transaction that gives them. */
interface AssigneeListener {

  /**
   * @param alone false for one of many that are given together
   */
  void given(long task, String account, boolean alone);
}
