package org.monarca.exchange.access.reviews;

/** Hears of reviews, in the transaction in which something becomes of them. */
public interface ReviewListener {

  /** A review has opened in which that administrator has to decide. */
  void opened(String administrator);

  /** It is nearly over. */
  void endsSoon(String administrator);

  /** It is over, and not all was decided: the rest is suspended. */
  void overdue(String administrator);

  /** A role of that account is suspended, because nobody looked at it in time. */
  void suspended(String account);

  /** Somebody looked at it, and it is good again. */
  void restored(String account);
}
