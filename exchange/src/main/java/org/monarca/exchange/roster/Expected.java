package org.monarca.exchange.roster;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.monarca.exchange.platform.SmallTable;
import org.monarca.records.Applicability;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;

/**
 * The elements of an enrollment that a list tells as missing ({@code expected.csv}): none that is
 * sealed or closed to somebody who reads lists. Of whom each is expected says the catalogue.
 */
public final class Expected {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]+");

  private static final List<Element> ELEMENTS =
      SmallTable.rows(Expected.class, "expected.csv").stream()
          .map(row -> Catalogue.known().element(RecordKind.ENROLLMENT, row.getFirst()))
          .toList();

  /**
   * As an expression over the columns of {@code roster.stay}: what is missing of a child, in the
   * order of the table.
   */
  static final String MISSING =
      ELEMENTS.stream()
          .map(element ->
              "case when %s = any(stay.blank) and (%s) then %s end"
                  .formatted(
                      quoted(element.key()), whom(element.appliesTo()), quoted(element.key())))
          .collect(Collectors.joining(", ", "array_remove(array[", "], null)"));

  private Expected() {}

  /** Their keys. */
  public static List<String> keys() {
    return ELEMENTS.stream().map(Element::key).toList();
  }

  private static String whom(Applicability whom) {
    return whom.groups().stream().map(Expected::group).collect(Collectors.joining(" or "));
  }

  private static String group(Applicability.Group group) {
    var types = group.enrollmentTypes();
    var grades = group.gradeLevels();
    var least = group.leastAge();
    var most = group.mostAge();
    var age = "extract(year from age(stay.began, stay.birth_date))";
    return Stream.of(
            "true",
            types == null ? "true" : "stay.kind in " + list(types),
            grades == null ? "true" : "stay.grade in " + list(grades),
            least == null ? "true" : age + " >= " + least,
            most == null ? "true" : age + " <= " + most,
            group.whileEligible() ? "stay.eligible_then" : "true")
        .filter(condition -> !condition.equals("true"))
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(" and "), all -> all.isEmpty() ? "true" : "(" + all + ")"));
  }

  private static String list(Collection<String> codes) {
    return codes.stream()
        .sorted()
        .map(Expected::quoted)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** Of the catalogue, never what somebody typed. */
  private static String quoted(String code) {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("no code: " + code);
    }
    return "'" + code + "'";
  }
}
