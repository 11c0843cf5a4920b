package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a submission, counted and one by one.
 *
 * @param sentence how many errors and warnings there are
 * @param causes errors first
 * @param chosen what the list is narrowed to; absent where it is whole
 * @param cut whether more were found than are shown
 */
record FindingsPart(
    String sentence,
    List<CauseLine> causes,
    @Nullable Chosen chosen,
    List<Line> lines,
    boolean cut) {

  /** Of a submission that is still at work: what was found is shown when it is finished. */
  static final FindingsPart NONE_YET = new FindingsPart("", List.of(), null, List.of(), false);

  /** For those who may know what was found, and not in whom. */
  FindingsPart withoutChildren() {
    return new FindingsPart(
        sentence, causes.stream().map(CauseLine::withoutChildren).toList(), chosen, List.of(), cut);
  }

  /**
   * What is mended alike.
   *
   * @param key as it stands in addresses
   * @param says what is wrong; repeats nothing of a child
   * @param element in words; blank where it is of none
   * @param examples the first of its findings, where the reader may see them
   * @param list the list of codes by which its values are translated, or can be; null where none
   *     can
   * @param translated whether they are
   */
  record CauseLine(
      String key,
      String code,
      boolean error,
      String says,
      String element,
      String remedy,
      String times,
      List<Line> examples,
      @Nullable String list,
      boolean translated) {

    CauseLine withoutChildren() {
      return new CauseLine(
          key, code, error, says, element, remedy, times, List.of(), null, translated);
    }
  }

  /**
   * What a list is narrowed to, by one of both.
   *
   * @param words what it is
   */
  record Chosen(@Nullable String code, @Nullable String cause, String words) {}

  /** One finding: where, what was seen, what is wrong, how to mend it. */
  record Line(
      String where,
      String child,
      String element,
      String value,
      String code,
      boolean error,
      String message,
      String remedy) {}
}
