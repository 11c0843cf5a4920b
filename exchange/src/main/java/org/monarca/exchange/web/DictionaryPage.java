package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data dictionary of one version, as far as a search leaves it.
 *
 * @param asked what was searched for, empty when nothing was
 * @param version the one that is shown
 * @param versions all there are, the newest first
 * @param standing since when it is in force, or that it is not
 * @param inForce whether it is the one submissions are judged by
 * @param changes what it changed in the version before
 * @param found how many elements are shown, in words
 */
record DictionaryPage(
    String asked,
    String version,
    List<Choice> versions,
    String standing,
    boolean inForce,
    List<Change> changes,
    String found,
    List<Part> parts) {

  /** The elements of one record. */
  record Part(String key, String title, List<Line> lines) {}

  /**
   * One element.
   *
   * @param href of its own page; absent for one that is not in force
   * @param list name of its code list
   */
  record Line(
      String key,
      String label,
      @Nullable String href,
      String form,
      String length,
      String presence,
      @Nullable String whom,
      @Nullable String list,
      boolean toConfirm) {}

  /** One difference from the version before. */
  record Change(String what, String note, boolean toConfirm) {}
}
