package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mappings of a State, and those that are being made.
 *
 * @param done key of what was just done; empty for nothing
 */
record FileMappingsPage(
    String state, String done, List<Line> living, List<Line> ended, List<Draft> drafts) {

  /**
   * A mapping by its newest version.
   *
   * @param used when something was last sent by it; null for never
   */
  record Line(
      String name, String title, String version, String made, String by, @Nullable String used) {}

  /**
   * One that is being made.
   *
   * @param of the mapping it will be a version of; null for a new one
   */
  record Draft(String href, @Nullable String of, String changed, String by) {}
}
