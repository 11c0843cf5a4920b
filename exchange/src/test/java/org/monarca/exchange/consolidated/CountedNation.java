package org.monarca.exchange.consolidated;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/**
 * A few dozen children of North Carolina, of some of whom Montana tells too: told alike and
 * otherwise, contested, withdrawn, with nothing; and some of Montana's alone.
 */
public final class CountedNation implements AutoCloseable {

  public static final String STATE = "NC";
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final Actor SYSTEM = Actor.system("carolina", STATE);
  private static final List<String> VACCINES =
      List.of("03", "20", "110", "21", "83", "08", "141", "115", "175", "999", "998");
  private static final List<String> TITLES =
      List.of("Algebra I", "ALG 1", "Biology", "English I", "Band");
  private static final int CHILDREN = 31;

  private final Nation nation = new Nation();
  private final Random random = new Random(7);
  private final Set<ExchangeId> children = new LinkedHashSet<>();

  public CountedNation() {
    for (int number = 0; number < CHILDREN; number++) {
      tell(number);
    }
    nation.says(1, "MT", "alone", Teller.nobodyElse(), dose("alone", 1), course("alone", 2));
  }

  private void tell(int number) {
    var id = "N" + number;
    var child =
        Teller.nobodyElse().with("birth_date", LocalDate.of(2008 + number % 16, 3, 14).toString());
    var known = nation.says(1, STATE, id, child, rows(id, number % 8));
    if (number % 3 == 0) {
      var other = "M" + number;
      nation.says(2, "MT", other, child.withExchangeId(known), rows(other, 1 + random.nextInt(6)));
      if (number % 9 == 0) {
        nation.says(3, "MT", other, somebodyElse(child, known), rows(other, 2));
      }
    }
    if (number % 10 == 9) {
      nation.withdraws(4, STATE, id);
    } else {
      children.add(known);
    }
  }

  private static ChildFixture somebodyElse(ChildFixture child, ExchangeId known) {
    return child.named("Rodrigo").with("sex", "Male").withExchangeId(known);
  }

  /** So many doses and as many courses, and an enrollment where there are any. */
  private Row[] rows(String id, int many) {
    var rows = new Row[2 * many + Math.min(1, many)];
    for (int i = 0; i < many; i++) {
      rows[2 * i] = dose(id, i);
      rows[2 * i + 1] = course(id, i);
    }
    if (many > 0) {
      rows[2 * many] = enrollment(id);
    }
    return rows;
  }

  private Row dose(String id, int number) {
    return Nation.row(
        RecordKind.IMMUNIZATION,
        id,
        "I" + number,
        Map.of(
            "cvx_code",
            VACCINES.get(random.nextInt(VACCINES.size())),
            "occurrence_date",
            LocalDate.of(2013 + random.nextInt(12), 1 + random.nextInt(12), 1).toString(),
            "source",
            random.nextBoolean() ? "00" : "01",
            "lot_number",
            "SYN" + random.nextInt(3)));
  }

  private Row course(String id, int number) {
    int ends = 2023 + random.nextInt(4);
    var values = new LinkedHashMap<String, String>();
    values.put("course_title", TITLES.get(random.nextInt(TITLES.size())));
    values.put("course_section", "01");
    values.put("begin_academic_year", String.valueOf(ends - 1));
    values.put("end_academic_year", String.valueOf(ends));
    values.put("final_grade", "B");
    values.put("credits_granted", "1.00");
    return Nation.row(RecordKind.COURSE, id, "C" + number, values);
  }

  private Row enrollment(String id) {
    return Nation.row(
        RecordKind.ENROLLMENT,
        id,
        "E1",
        Map.of(
            "enrollment_date",
            "2026-08-20",
            "grade_level",
            List.of("03", "09", "10", "11", "12").get(random.nextInt(5))));
  }

  public Nation nation() {
    return nation;
  }

  /** Those of whom the State has a record, as its system reads them one by one. */
  public List<ChildRecord> oneByOne() {
    return children.stream()
        .map(id -> nation.children().find(Nation.by(SYSTEM), id).orElseThrow())
        .toList();
  }

  @Override
  public void close() {
    nation.close();
  }
}
