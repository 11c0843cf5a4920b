package org.monarca.records;

import java.util.Set;
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
 * @param index its place in a row of its kind, from 0; those that only versions other than the one
 *     in force have stand behind the others
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

  /** What every row has, whatever it tells. */
  private static final Set<String> ENVELOPE = Set.of("state_student_id", "record_key", "action");

  public boolean required() {
    return presence == Presence.REQUIRED;
  }

  /**
   * Whether it is one of the Department's minimum data elements, by number or by name; the others
   * are the envelope, and what this exchange asks beyond them.
   */
  public boolean isMinimumDataElement() {
    return mdeNumber != null
        || !(kind == RecordKind.HEADER || ENVELOPE.contains(key) || isBeyond());
  }

  private boolean isBeyond() {
    return kind == RecordKind.IMMUNIZATION || note.startsWith("beyond MSIX");
  }

  /** Whether the catalogue itself says that something about it is not certain. */
  public boolean isToConfirm() {
    return Confirmation.isMarked(label) || Confirmation.isMarked(note);
  }

  boolean isNamedBy(Difference difference) {
    return kind.key().equals(difference.record()) && key.equals(difference.key());
  }

  /** The same, without which a row is whole all the same. */
  public Element ifSent() {
    return new Element(
        kind,
        key,
        label,
        type,
        length,
        codeList,
        Presence.OPTIONAL,
        appliesTo,
        mdeNumber,
        note,
        index);
  }

  Element labelled(String newLabel) {
    return new Element(
        kind, key, newLabel, type, length, codeList, presence, appliesTo, mdeNumber, note, index);
  }
}
