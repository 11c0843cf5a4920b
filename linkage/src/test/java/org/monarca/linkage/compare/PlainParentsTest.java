package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two parents of one record beside two of another, in both ways they can be put side by side. */
class PlainParentsTest {

  /** From no comparison to the same person. */
  enum Grade {
    NOT_COMPARED,
    DIFFERENT,
    SURNAME_SAME,
    ALIKE,
    SAME
  }

  @Provide
  Arbitrary<List<Parent>> parents() {
    return Written.anyParent().filter(parent -> !parent.isUnknown()).list().ofMaxSize(2);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theBetterOfBothWaysCounts(
      @ForAll("parents") List<Parent> a, @ForAll("parents") List<Parent> b) {
    assertThat(Parents.compare(a, b)).isEqualTo(level(a, b));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void oneParentAloneIsNeverBoth(
      @ForAll("parents") List<Parent> a, @ForAll("parents") List<Parent> b) {
    if (a.size() < 2 || b.size() < 2) {
      assertThat(Parents.compare(a, b)).isNotEqualTo(Level.PARENTS_BOTH_SAME);
    }
  }

  /** What a State leaves out is no evidence: it can only take evidence away. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void aParentNamedBesideNeverMakesAgreementWeaker(
      @ForAll("parents") List<Parent> a, @ForAll("parents") List<Parent> b) {
    if (a.size() == 2 && !b.isEmpty()) {
      var fewer = Parents.compare(a.subList(0, 1), b);
      var more = Parents.compare(a, b);

      if (fewer != Level.MISSING) {
        assertThat(more).isNotEqualTo(Level.MISSING).isLessThanOrEqualTo(fewer);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Elena/Ortiz, Elena/Ortiz, SAME",
    "Elena/Ortiz, Elena/Ortiz Luna, SAME",
    "Elena/Ortiz, Elena/, SAME",
    "Elena/Ortiz, María Elena/Ortiz, SAME",
    "Elena/Ortiz, E./Ortiz, ALIKE",
    "Guadalupe/Ortiz, Lupe/Ortiz, ALIKE",
    "Meritxell/Ortiz, Meritxel/Ortis, ALIKE",
    "Elena/Ortiz, /Ortiz, SURNAME_SAME",
    "/Ortiz, /Ortis, SURNAME_SAME",
    "/Ortiz, /Luna, DIFFERENT",
    "Elena/Ortiz, Elena/Luna, DIFFERENT",
    "Elena/Ortiz, Sonia/Ortiz, DIFFERENT",
    "Elena/Ortiz, /Luna, DIFFERENT",
    "Elena/, /Ortiz, NOT_COMPARED",
    "Elena/Ortiz, Elena/Ortiz Vega, SAME"
  })
  void oneParentBesideAnother(String one, String other, Grade grade) {
    var a = Written.parent(one);
    var b = Written.parent(other);

    assertThat(grade(a, b)).isEqualTo(grade);
    assertThat(Parents.compare(List.of(a), List.of(b))).isEqualTo(level(List.of(a), List.of(b)));
    assertThat(Parents.compare(List.of(b), List.of(a))).isEqualTo(level(List.of(a), List.of(b)));
  }

  private static Level level(List<Parent> a, List<Parent> b) {
    var grades = new ArrayList<Grade>();
    a.forEach(one -> b.forEach(other -> grades.add(grade(one, other))));
    var best = grades.stream().max(Grade::compareTo).orElse(Grade.NOT_COMPARED);
    return switch (best) {
      case NOT_COMPARED -> Level.MISSING;
      case DIFFERENT -> Level.PARENTS_DIFFERENT;
      case SURNAME_SAME -> Level.PARENTS_SURNAME_SAME;
      case ALIKE -> Level.PARENTS_ONE_ALIKE;
      case SAME -> areBothSame(a, b) ? Level.PARENTS_BOTH_SAME : Level.PARENTS_ONE_SAME;
    };
  }

  private static boolean areBothSame(List<Parent> a, List<Parent> b) {
    if (a.size() < 2 || b.size() < 2) {
      return false;
    }
    boolean inOrder = areSame(a.get(0), b.get(0)) && areSame(a.get(1), b.get(1));
    boolean crosswise = areSame(a.get(0), b.get(1)) && areSame(a.get(1), b.get(0));
    return inOrder || crosswise;
  }

  private static boolean areSame(Parent a, Parent b) {
    return grade(a, b) == Grade.SAME;
  }

  private static Grade grade(Parent a, Parent b) {
    var family = PlainNames.surnames(a.last(), b.last());
    if (a.first().isEmpty() || b.first().isEmpty()) {
      if (family == Level.MISSING) {
        return Grade.NOT_COMPARED;
      }
      return family == Level.SURNAMES_DIFFERENT ? Grade.DIFFERENT : Grade.SURNAME_SAME;
    }
    int given = PlainNames.worstGrade(a.first(), b.first());
    if (family == Level.SURNAMES_DIFFERENT || given == Words.DIFFERENT) {
      return Grade.DIFFERENT;
    }
    return given == Words.EQUAL ? Grade.SAME : Grade.ALIKE;
  }
}
