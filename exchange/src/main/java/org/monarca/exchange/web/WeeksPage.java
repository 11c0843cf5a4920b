package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weeks, and what was unusual in one.
 *
 * @param lede whose people it is about, in words
 * @param weeks the latest, newest first
 * @param one the one that is looked at; absent on the list
 */
record WeeksPage(String lede, List<Line> weeks, @Nullable One one) {

  /**
   * @param day as its address has it
   * @param name from which day to which, in words
   * @param found how many lines there are, in words
   */
  record Line(String day, String name, String found) {}

  /**
   * @param day as its address has it
   * @param made when it was looked at, in words
   * @param span the days as the form that asks the trail sends them
   */
  record One(String day, String name, String made, List<Found> found, List<Choice> span) {}

  /**
   * What was unusual about one person's week.
   *
   * @param what in words, with the count
   */
  record Found(String account, String who, String state, String kind, String what) {}
}
