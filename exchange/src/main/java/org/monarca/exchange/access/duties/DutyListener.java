package org.monarca.exchange.access.duties;

/** Hears of duties whose time is nearly over, in the transaction in which that is noted. */
public interface DutyListener {

  /** That account's person has to do it within so many days. */
  void endsSoon(String account, Duty duty);

  /** The training of that account has lapsed: its person is let in no longer. */
  void trainingLapsed(String account);
}
