package org.monarca.records;

import org.jspecify.annotations.Nullable;

/**
 * One thing that may be said in a row.
 *
 * @param kind the kind of row it stands in
 * @param key its name in every form of a submission
 * @param label its name for people, English
 * @param codeList the list its values come from, if any
 * @param mdeNumber its number among the Department's minimum data elements, if it is one
 * @param note what the catalogue adds in words, often empty
 * @param index its place in a row of its kind, from 0
 */
public record Element(
    RecordKind kind,
    String key,
    String label,
    ElementType type,
    Length length,
    @Nullable String codeList,
    Presence presence,
    Applicability appliesTo,
    @Nullable Integer mdeNumber,
    String note,
    int index) {

  public boolean required() {
    return presence == Presence.REQUIRED;
  }
}
