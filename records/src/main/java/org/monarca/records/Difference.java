package org.monarca.records;

import java.util.Locale;

/**
 * What a version changed in the one before it.
 *
 * @param version the name of the version that brought it
 * @param record key of the record it is about, empty when it is about none in particular
 * @param key of the element, empty when it is about none in particular
 * @param codeList name of the list, for values
 * @param code the value, for values
 * @param before the label it had
 * @param after the label it has
 * @param toConfirm whether it is not certain
 * @param note in words, English, often empty
 * @param noteInSpanish the same
 */
public record Difference(
    String version,
    Change change,
    String record,
    String key,
    String codeList,
    String code,
    String before,
    String after,
    boolean toConfirm,
    String note,
    String noteInSpanish) {

  /** What kind of change; a remark says in words what the tables cannot. */
  public enum Change {
    ELEMENT_ADDED,
    ELEMENT_REMOVED,
    ELEMENT_RELABELLED,
    VALUE_ADDED,
    VALUE_REMOVED,
    VALUE_RELABELLED,
    REMARK;

    static Change of(String key) {
      return valueOf(key.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** As the table writes it: {@code element-added}. */
    public String key() {
      return name().replace('_', '-').toLowerCase(Locale.ROOT);
    }
  }

  /** The change that undoes this one. */
  Difference undone() {
    var back =
        switch (change) {
          case ELEMENT_ADDED -> Change.ELEMENT_REMOVED;
          case ELEMENT_REMOVED -> Change.ELEMENT_ADDED;
          case VALUE_ADDED -> Change.VALUE_REMOVED;
          case VALUE_REMOVED -> Change.VALUE_ADDED;
          case ELEMENT_RELABELLED, VALUE_RELABELLED, REMARK -> change;
        };
    var from = after;
    var to = before;
    return new Difference(
        version, back, record, key, codeList, code, from, to, toConfirm, note, noteInSpanish);
  }
}
