package org.monarca.linkage.anytable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.table.Column;
import org.monarca.linkage.table.ColumnType;
import org.monarca.linkage.table.Linked;
import org.monarca.linkage.table.PeopleTable;
import org.monarca.linkage.table.TableLinkage;
import org.monarca.linkage.table.Unreadable;

/** Birth dates as different systems write them. */
class DatesOfATableTest {

  private static final int BORN = 2;
  private static final List<Child> CHILDREN = new Families(11).records(120);
  private static final Register REGISTER = Register.of(CHILDREN);
  private static final Linked LINKED = REGISTER.linked();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MM/dd/yyyy",
        "dd.MM.yyyy",
        "yyyyMMdd",
        "d-MMM-yyyy",
        "uuuu/MM/dd",
        "MMMM d, yyyy"
      })
  void anyPatternGivesTheSamePeople(String pattern) {
    var column = new Column("born", ColumnType.DATE, pattern);
    var otherwise = REGISTER.with(column, BORN, written(pattern));
    var linked = otherwise.linked();

    assertThat(linked.unreadable()).isEmpty();
    assertThat(REGISTER.weights(linked)).isEqualTo(REGISTER.weights(LINKED));
  }

  @ParameterizedTest
  @CsvSource({
    "2014-02-29, true",
    "2016-02-29, false",
    "2014-13-01, true",
    "2014-04-31, true",
    "0000-01-01, true",
    "2014-3-22, true",
    "22-03-2014, true",
    "20140322, true",
    "2014-03-22T00:00, true",
    "unknown, true",
    "'', false",
    "' 2014-03-22 ', false"
  })
  void whatIsNoDateOfThePatternIsCountedAsUnreadable(String born, boolean unreadable) {
    var table = new PeopleTable(Child.COLUMNS);
    table.add(Child.aChild().born(born).values());
    table.add(Child.aChild().values());
    table.add(Child.aChild().born(born).values());

    var counted = new TableLinkage(1, 1).link(table, null).unreadable();

    assertThat(counted)
        .isEqualTo(unreadable ? Map.of("born", new Unreadable(2, 3, 0, born.strip())) : Map.of());
  }

  private static Map<String, String> written(String pattern) {
    var format = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH);
    var written = new HashMap<String, String>();
    for (var child : CHILDREN) {
      if (!child.born().isEmpty()) {
        written.put(child.born(), LocalDate.parse(child.born()).format(format));
      }
    }
    return written;
  }
}
