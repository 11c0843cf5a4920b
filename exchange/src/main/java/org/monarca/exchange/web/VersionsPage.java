package org.monarca.exchange.web;

import java.util.List;

/** The versions of the minimum data elements, the newest first. */
record VersionsPage(List<Version> versions) {

  /**
   * One version.
   *
   * @param standing since when it is in force, or that it is announced
   */
  record Version(
      String name,
      String standing,
      boolean inForce,
      boolean announced,
      String source,
      String note,
      List<DictionaryPage.Change> changes) {}
}
