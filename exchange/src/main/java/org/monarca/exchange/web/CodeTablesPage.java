package org.monarca.exchange.web;

import java.util.List;

/**
 * What a State's own codes mean, list by list, and the versions of it.
 *
 * @param basis the version that is shown; another one may be kept meanwhile
 * @param done what was just done; empty for nothing
 * @param mostBytes of a file that is sent, in MB
 * @param faults of a file that was sent; nothing of it was kept
 */
record CodeTablesPage(
    String state,
    int basis,
    String done,
    String mostBytes,
    Problems problems,
    List<Fault> faults,
    List<Line> lists,
    List<Version> versions) {

  /** A list of codes. */
  record Line(String list, String name, String elements, String ours, int entries, String said) {}

  /** A line of a file that cannot be used. */
  record Fault(String line, String value, String message) {}

  /** A version, the newest first. */
  record Version(int number, boolean newest, String said, String made, String by) {}
}
