package org.monarca.records;

import org.jspecify.annotations.Nullable;

/**
 * Where the values of a row stood in what was sent, when that was in another layout than ours, or
 * with other codes.
 */
public interface Origin {

  /** Where the element stood, or where it was looked for; the element is one of the row's kind. */
  Told told(Element element);

  /**
   * An element in the terms of whoever sent it.
   *
   * @param file the sender's
   * @param line of it
   * @param column on that line; null in files that know none
   * @param name what the sender calls the element: a column, a path; {@link #NOWHERE} where nothing
   *     of what was sent gives it; null in our own forms
   * @param value as it was sent; null when it is the row's
   * @param form of its values, as the sender writes them; null when it is that of the contract
   */
  record Told(
      String file,
      long line,
      @Nullable Long column,
      @Nullable String name,
      @Nullable String value,
      @Nullable String form) {

    /** The name of what the sender has no name for. */
    public static final String NOWHERE = "";
  }
}
