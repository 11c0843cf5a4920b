package org.monarca.records.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.ElementType;
import org.monarca.records.problems.Expected;
import org.monarca.records.problems.Problem;
import org.monarca.records.rules.ValueRule.Check;
import org.monarca.records.text.Concern;
import org.monarca.records.text.SensitiveText;

/**
 * The rules about a single value, in the order in which they are asked; the first that does not
 * hold is the value's only finding, unless it is a concern about free text: then the other concerns
 * are asked too.
 */
final class ValueRules {

  static final List<ValueRule> ALL =
      List.of(
          new ValueRule(Problem.CODE_UNKNOWN, ValueRules::isOfItsList, ValueRules::list),
          new ValueRule(Problem.TOO_LONG, ValueRules::isShortEnough, ValueRules::length),
          new ValueRule(Problem.WRONG_TYPE, ValueRules::isOfItsForm, ValueRules::form),
          ValueRule.discreet(
              Problem.LOOKS_LIKE_SOCIAL_SECURITY_NUMBER,
              (element, catalogue) -> isFreeOf(Concern.SOCIAL_SECURITY_NUMBER, element)),
          ValueRule.discreet(
              Problem.WORDS_ON_IMMIGRATION,
              (element, catalogue) -> isFreeOf(Concern.IMMIGRATION, element)),
          ValueRule.discreet(
              Problem.WORDS_OF_A_DIAGNOSIS,
              (element, catalogue) -> isFreeOf(Concern.DIAGNOSIS, element)),
          new ValueRule(Problem.NAME_IS_PLACEHOLDER, NameRules::isAName),
          new ValueRule(Problem.NAME_HOLDS_DIGITS, NameRules::isWithoutDigits),
          new ValueRule(Problem.EMAIL_UNLIKELY, ContactRules::mailMayArrive),
          new ValueRule(Problem.PHONE_UNLIKELY, ContactRules::phoneMayRing),
          new ValueRule(Problem.SUBDIVISION_UNKNOWN, PlaceRules::isASubdivision),
          new ValueRule(Problem.VACCINE_UNKNOWN, DoseRules::vaccineIsKnown));

  private ValueRules() {}

  /** A text may have a list too, but only for some rows; that is a rule across elements. */
  private static @Nullable Check isOfItsList(Element element, Catalogue catalogue) {
    var list = element.codeList();
    return list != null && hasCodes(element) ? catalogue.codeList(list)::contains : null;
  }

  private static @Nullable Check isShortEnough(Element element, Catalogue catalogue) {
    return hasCodes(element) ? null : value -> Lengths.hold(element, value);
  }

  private static @Nullable Check isOfItsForm(Element element, Catalogue catalogue) {
    var type = element.type();
    return hasCodes(element) || type == ElementType.TEXT ? null : value -> Forms.hold(type, value);
  }

  private static @Nullable Check isFreeOf(Concern concern, Element element) {
    return SensitiveText.mayArise(concern, element) && !isTheStudents(element)
        ? value -> !SensitiveText.arises(concern, value)
        : null;
  }

  /** The identifier in a child row is the student's, of which all is said there. */
  private static boolean isTheStudents(Element element) {
    return element.kind().isChild() && element.index() == 0;
  }

  private static boolean hasCodes(Element element) {
    return element.type() == ElementType.CODE || element.type() == ElementType.YES_NO;
  }

  private static String[] list(Element element) {
    return new String[] {String.valueOf(element.codeList())};
  }

  private static String[] length(Element element) {
    var length = element.length();
    return element.type() == ElementType.DECIMAL
        ? new String[] {
          Expected.DIGITS, Integer.toString(length.most()), Integer.toString(length.fraction())
        }
        : new String[] {Expected.LENGTH, Integer.toString(length.most())};
  }

  private static String[] form(Element element) {
    return new String[] {Expected.form(element.type())};
  }
}
