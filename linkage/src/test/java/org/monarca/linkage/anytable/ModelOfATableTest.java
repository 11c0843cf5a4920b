package org.monarca.linkage.anytable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.table.Column;
import org.monarca.linkage.table.ColumnType;
import org.monarca.linkage.table.Linked;
import org.monarca.linkage.table.TableModelFile;

/** A model written for a colleague: it says the same there, or is refused. */
class ModelOfATableTest {

  private static final Register REGISTER = Register.ofFamilies(150);
  private static final Linked LINKED = REGISTER.linked();
  private static final String FILE = TableModelFile.write(LINKED.model(), Child.COLUMNS);

  @Test
  void itLinksOtherTablesOfTheSameColumnsWithoutLearning() {
    var others = Register.of(new Families(77).records(60));
    var model = TableModelFile.read(FILE, Child.COLUMNS);
    var linked = others.linkedBy(model);

    assertThat(linked.model()).isEqualTo(LINKED.model());
    assertThat(others.people(linked)).hasSizeLessThan(others.size());
  }

  @Test
  void itIsReadBackToTheLastBitAndWrittenTheSameAgain() {
    var read = TableModelFile.read(FILE, Child.COLUMNS);

    assertThat(read).isEqualTo(LINKED.model());
    assertThat(TableModelFile.write(read, Child.COLUMNS)).isEqualTo(FILE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfColumnsDoesNotMatter(long seed) {
    var columns = REGISTER.withColumnsShuffled(seed).columns();

    assertThat(TableModelFile.read(FILE, columns)).isEqualTo(LINKED.model());
    assertThat(TableModelFile.write(LINKED.model(), columns)).isEqualTo(FILE);
  }

  @Test
  void noLineOfItIsIdle() {
    var lines = List.of(FILE.split("\n"));
    for (int line = 0; line < lines.size(); line++) {
      var fewer = new ArrayList<>(lines);
      fewer.remove(line);
      var text = String.join("\n", fewer);
      var thrown = catchThrowable(() -> TableModelFile.read(text, Child.COLUMNS));

      assertThat(thrown)
          .as("without line %d: %s", line + 1, lines.get(line))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** A letter wrong anywhere is refused, or is a number or name that the file may have. */
  @Property(tries = 150)
  void aLetterWrongIsRefusedOrRead(
      @ForAll @IntRange(max = 1_000_000) int where,
      @ForAll @CharRange(from = ' ', to = '~') char c) {
    int at = where % FILE.length();
    var text = FILE.substring(0, at) + c + FILE.substring(at + 1);
    var thrown = catchThrowable(() -> TableModelFile.read(text, Child.COLUMNS));

    assertThat(thrown == null || thrown instanceof IllegalArgumentException)
        .as("%s at character %d: %s", c, at, thrown)
        .isTrue();
  }

  @Property(tries = 40)
  void halfAFileIsRefused(@ForAll @IntRange(max = 1_000_000) int where) {
    var text = FILE.substring(0, where % (FILE.strip().length() - 1));

    assertThatIllegalArgumentException().isThrownBy(() -> TableModelFile.read(text, Child.COLUMNS));
  }

  @Test
  void aTableOfMoreColumnsNeedsAnotherModel() {
    var more = REGISTER.withColumn(Column.of("grade", ColumnType.CATEGORY), "7").columns();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> TableModelFile.read(FILE, more))
        .withMessageContaining("grade");
  }

  @Test
  void anEmptyFileIsNoModel() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TableModelFile.read("", Child.COLUMNS))
        .withMessageContaining("at character 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TableModelFile.read("{}", Child.COLUMNS))
        .withMessageContaining("its format is \"\"");
  }

  @Test
  void nobodyOfTheTableStandsInIt() {
    assertThat(FILE)
        .doesNotContainIgnoringCase("garcía")
        .doesNotContainIgnoringCase("garcia")
        .doesNotContainIgnoringCase("xochitl")
        .doesNotContain("2014-")
        .doesNotContain("Pharr");
  }
}
