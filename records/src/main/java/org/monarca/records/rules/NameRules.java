package org.monarca.records.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.Row;
import org.monarca.records.problems.Problem;
import org.monarca.records.reference.Placeholders;
import org.monarca.records.rules.ValueRule.Check;
import org.monarca.records.text.Letters;

/**
 * Warnings about names. Every script, hyphen, apostrophe, particle and single name is a name, in
 * capitals or not; what warns here is what stands where a name should.
 */
final class NameRules {

  static final List<Rule> ALL =
      List.of(
          new Rule(Problem.FIRST_NAME_IS_LAST_NAME, NameRules::firstNameIsNotTheLastName),
          new Rule(Problem.PARENT_NAMED_AS_CHILD, NameRules::parentIsNotTheChild),
          new Rule(Problem.PARENTS_NAMED_ALIKE, NameRules::parentsAreTwoPeople));

  private static final Set<Element> NAMES =
      Set.of(
          Fields.FIRST_NAME,
          Fields.MIDDLE_NAME,
          Fields.LAST_NAME_1,
          Fields.LAST_NAME_2,
          Fields.PARENT_1_FIRST_NAME,
          Fields.PARENT_1_LAST_NAME,
          Fields.PARENT_2_FIRST_NAME,
          Fields.PARENT_2_LAST_NAME);

  private NameRules() {}

  static @Nullable Check isAName(Element element, Catalogue catalogue) {
    return NAMES.contains(element)
        ? name -> hasLetter(name) && !Placeholders.insteadOfName(name)
        : null;
  }

  static @Nullable Check isWithoutDigits(Element element, Catalogue catalogue) {
    return NAMES.contains(element) ? name -> !hasDigit(name) : null;
  }

  /**
   * Among Maya families a given name is often a family's name too (Pascual Pascual): with a second
   * last name, or a parent of that name, nothing is wrong.
   */
  private static void firstNameIsNotTheLastName(Child child, Verdict verdict) {
    var student = child.student();
    var first = student.value(Fields.FIRST_NAME);
    var last = student.value(Fields.LAST_NAME_1);
    if (first != null
        && last != null
        && student.value(Fields.LAST_NAME_2) == null
        && Letters.alike(first, last)
        && !isParents(last, student, Fields.PARENT_1_LAST_NAME)
        && !isParents(last, student, Fields.PARENT_2_LAST_NAME)) {
      verdict.add(Problem.FIRST_NAME_IS_LAST_NAME, student, Fields.LAST_NAME_1);
    }
  }

  private static boolean isParents(String last, Row student, Element lastName) {
    var parents = student.value(lastName);
    return parents != null && (Letters.alike(parents, last) || Letters.begins(parents, last));
  }

  /**
   * Sons bear their fathers' names, so first name and one last name prove nothing; both last names
   * do, for a parent's second one comes from a grandmother.
   */
  private static void parentIsNotTheChild(Child child, Verdict verdict) {
    var student = child.student();
    var first = student.value(Fields.FIRST_NAME);
    var last1 = student.value(Fields.LAST_NAME_1);
    var last2 = student.value(Fields.LAST_NAME_2);
    if (first == null || last1 == null || last2 == null) {
      return;
    }
    if (isNamed(student, Fields.PARENT_1_FIRST_NAME, first)
        && isNamed(student, Fields.PARENT_1_LAST_NAME, last1, last2)) {
      verdict.add(Problem.PARENT_NAMED_AS_CHILD, student, Fields.PARENT_1_FIRST_NAME);
    }
    if (isNamed(student, Fields.PARENT_2_FIRST_NAME, first)
        && isNamed(student, Fields.PARENT_2_LAST_NAME, last1, last2)) {
      verdict.add(Problem.PARENT_NAMED_AS_CHILD, student, Fields.PARENT_2_FIRST_NAME);
    }
  }

  private static void parentsAreTwoPeople(Child child, Verdict verdict) {
    var student = child.student();
    var first = student.value(Fields.PARENT_1_FIRST_NAME);
    var last = student.value(Fields.PARENT_1_LAST_NAME);
    if (first != null
        && last != null
        && isNamed(student, Fields.PARENT_2_FIRST_NAME, first)
        && isNamed(student, Fields.PARENT_2_LAST_NAME, last)) {
      verdict.add(Problem.PARENTS_NAMED_ALIKE, student, Fields.PARENT_2_FIRST_NAME);
    }
  }

  private static boolean isNamed(Row student, Element element, String name) {
    var named = student.value(element);
    return named != null && Letters.alike(named, name);
  }

  /** Both names, one after the other. */
  private static boolean isNamed(Row student, Element element, String name, String second) {
    var named = student.value(element);
    return named != null
        && Letters.begins(named, name)
        && Letters.alike(named, name + " " + second);
  }

  private static boolean hasLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c) || Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= '9' ? c >= '0' : c > '\u007f' && Character.isDigit(c)) {
        return true;
      }
    }
    return false;
  }
}
