package org.monarca.records.problems;

import java.util.EnumSet;
import java.util.Set;
import org.monarca.records.ElementType;

/**
 * What a finding says was expected or seen, as a key of the catalogue of messages: it stands first
 * among the details, and each language has its own words for it.
 */
public final class Expected {

  /** One of a list's codes; the list's name is the next detail. */
  public static final String LIST = "expected.list";

  /** No more than so many characters; their number is the next detail. */
  public static final String LENGTH = "expected.length";

  /**
   * No more than so many digits, so many of them behind the point; both numbers are the next
   * details.
   */
  public static final String DIGITS = "expected.digits";

  public static final String NO_ROWS = "rows.none";
  public static final String SEVERAL_ROWS = "rows.several";

  public static final String DOCUMENT_TYPE = "markup.doctype";
  public static final String ENTITY = "markup.entity";
  public static final String INSTRUCTION = "markup.instruction";
  public static final String OTHER_VERSION = "markup.version";
  public static final String NAMES = "markup.names";

  private static final Set<Problem> SAYING =
      EnumSet.of(
          Problem.MAPPING_UNUSABLE,
          Problem.CODE_TABLE_UNUSABLE,
          Problem.HEADER_NOT_ONE_ROW,
          Problem.HEADER_VALUE_INVALID,
          Problem.WRONG_TYPE,
          Problem.TOO_LONG,
          Problem.XML_NOT_ALLOWED);

  private Expected() {}

  /** The form of values of that type. */
  public static String form(ElementType type) {
    return "expected." + type.key();
  }

  /** Whether the first detail of the problem's findings is such a key. */
  static boolean isSaidBy(Problem problem) {
    return SAYING.contains(problem);
  }
}
