package org.monarca.exchange.web;

import java.util.List;

/**
 * How a State works through its tasks.
 *
 * @param version of what stood there when the page was read
 * @param up days after which tasks go up, by level
 * @param due days within which tasks are due, by kind
 * @param usual whether the State has set nothing yet
 * @param saved whether it has just been saved
 */
record TaskSettingsPage(
    String state,
    long version,
    boolean districts,
    boolean regions,
    List<Days> up,
    List<Days> due,
    boolean usual,
    boolean saved,
    Problems problems) {

  /**
   * One number of working days.
   *
   * @param days as it was typed
   */
  record Days(String id, String name, String days) {}
}
