package org.monarca.records.text;

import java.util.Set;
import java.util.stream.Collectors;
import org.monarca.records.Element;
import org.monarca.records.ElementType;

/**
 * The one place that says whether a value holds something that should not have been sent. The
 * warnings and the mask by which other States see such a value rest on the same answer.
 */
public final class SensitiveText {

  /** What stands in the place of a value that is not shown; no language's word. */
  public static final String MASK = "•••";

  private static final Phrases NUMBER = words(Concern.SOCIAL_SECURITY_NUMBER);
  private static final Phrases IMMIGRATION = words(Concern.IMMIGRATION);
  private static final Phrases DIAGNOSIS = words(Concern.DIAGNOSIS);

  /** Elements in which people write what they like, as {@code record.key}. */
  private static final Set<String> FREE =
      WordTables.rows("free_text.csv").stream()
          .map(row -> row.getField("record") + "." + row.getField("key"))
          .collect(Collectors.toUnmodifiableSet());

  private SensitiveText() {}

  /** Whether that concern may arise in values of the element at all. */
  public static boolean mayArise(Concern concern, Element element) {
    return element.type() == ElementType.TEXT
        && (concern == Concern.SOCIAL_SECURITY_NUMBER || isFree(element));
  }

  /** Whether the text, of an element in which the concern may arise, holds what it should not. */
  public static boolean arises(Concern concern, String text) {
    return switch (concern) {
      case SOCIAL_SECURITY_NUMBER ->
          SocialSecurityNumbers.grouped(text)
              || (SocialSecurityNumbers.nineInARow(text) && NUMBER.occurIn(text));
      case IMMIGRATION -> IMMIGRATION.occurIn(text) || AlienNumbers.occurIn(text);
      case DIAGNOSIS -> DIAGNOSIS.occurIn(text);
    };
  }

  /** Whether any concern arises in this value of the element. */
  public static boolean isIn(Element element, String value) {
    for (var concern : Concern.values()) {
      if (mayArise(concern, element) && arises(concern, value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFree(Element element) {
    return FREE.contains(element.kind().key() + "." + element.key());
  }

  private static Phrases words(Concern concern) {
    return Phrases.of(
        WordTables.rows("words.csv").stream()
            .filter(row -> row.getField("concern").equals(concern.key()))
            .map(row -> row.getField("phrase"))
            .toList());
  }
}
