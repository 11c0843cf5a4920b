package org.monarca.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.weigh.Marks.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.compare.Text;
import org.monarca.linkage.weigh.Feature.Bond;

/** A column of texts, of which each different one has a number: what is remembered is right. */
class TextFeatureTest {

  private static final List<String> WORDS =
      List.of("Camp", "Road", "Salinas", "Salnas", "North", "County", "12", "14", "Box", "Bxo");

  /** Nothing, and so many addresses of two words or three. */
  private static List<Text> addresses(Random random, int count) {
    var values = new ArrayList<>(List.of(Text.of("")));
    while (values.size() <= count) {
      var words = new ArrayList<String>();
      for (int i = 0; i < 2 + random.nextInt(2); i++) {
        words.add(WORDS.get(random.nextInt(WORDS.size())));
      }
      values.add(Text.of(String.join(" ", words)));
    }
    return values;
  }

  private static PlainFeature column(List<Text> values) {
    return (PlainFeature)
        PlainFeature.text("address", Bond.OPEN, 0, values, new float[values.size()]);
  }

  /** Asked three times, in either order: compared, remembered, and remembered the other way. */
  @Property(tries = 50)
  void whatIsRememberedIsWhatComparingSays(@ForAll Random random) {
    var values = addresses(random, 40);
    var column = column(values);
    for (int asked = 0; asked < 3 * 40; asked++) {
      int a = 1 + random.nextInt(40);
      int b = 1 + random.nextInt(40);
      var level = a == b ? Level.TEXT_SAME : Text.compare(values.get(a), values.get(b));

      assertThat(column.compare(record(a), record(b))).isEqualTo(level);
      assertThat(column.compare(record(b), record(a))).isEqualTo(level);
      assertThat(column.compare(record(a), record(b))).isEqualTo(level);
    }
  }

  @Property(tries = 50)
  void theTextOfARecordIsTheOneOfItsNumber(@ForAll Random random) {
    var values = addresses(random, 10);
    var column = column(values);

    for (int code = 0; code < values.size(); code++) {
      assertThat(column.text(record(code))).isEqualTo(values.get(code));
      assertThat(column.isKnown(record(code))).isEqualTo(code > 0);
    }
  }

  /** Of two tables with other texts each keeps its own: numbers are not texts. */
  @Test
  void twoColumnsDoNotShareWhatTheyRemember() {
    var one = column(List.of(Text.of(""), Text.of("Salinas"), Text.of("Salnas")));
    var other = column(List.of(Text.of(""), Text.of("Salinas"), Text.of("Fresno")));

    assertThat(one.compare(record(1), record(2))).isEqualTo(Level.TEXT_SLIP);
    assertThat(other.compare(record(1), record(2))).isEqualTo(Level.TEXT_DIFFERENT);
  }

  @Test
  void whoKeepsTheListOfTextsCannotChangeTheColumn() {
    var values = new ArrayList<>(List.of(Text.of(""), Text.of("Salinas"), Text.of("Fresno")));
    var column = column(values);
    values.set(2, Text.of("Salnas"));

    assertThat(column.compare(record(1), record(2))).isEqualTo(Level.TEXT_DIFFERENT);
  }

  @Test
  void aColumnOfCodesHasNoTextAndIsNoDate() {
    var mark =
        (PlainFeature)
            PlainFeature.mark("grade", Bond.OPEN, 0, Level.CATEGORY_SAME, Level.CATEGORY_DIFFERENT);
    var date = (PlainFeature) PlainFeature.date("born", Bond.OF_TWINS, 0);

    assertThat(mark.text(record(3)).isEmpty()).isTrue();
    assertThat(date.text(record(20140322)).isEmpty()).isTrue();
    assertThat(mark.isDate() || mark.isText() || date.isText()).isFalse();
    assertThat(date.isDate()).isTrue();
    assertThat(column(List.of(Text.of(""))).isDate()).isFalse();
  }
}
