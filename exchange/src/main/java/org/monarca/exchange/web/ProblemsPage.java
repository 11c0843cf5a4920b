package org.monarca.exchange.web;

import java.util.List;

/**
 * Every problem by what it does, as far as a search leaves them.
 *
 * @param asked what was searched for, empty when nothing was
 */
record ProblemsPage(String asked, String found, List<Group> groups) {

  /**
   * Problems of one severity.
   *
   * @param key of the severity
   * @param reach what such a problem does
   */
  record Group(String key, boolean error, String reach, List<Line> lines) {}

  /** One problem. */
  record Line(String code, String title) {}
}
