package org.monarca.exchange.intake.unusual;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.monarca.records.Mode;
import org.monarca.records.RecordKind;

/**
 * The rule by which a figure is unusual. It is compared with the last submissions of the State in
 * the same mode: it fell or rose
 *
 * <ul>
 *   <li>to less than half of their median, or more than twice of it,
 *   <li>by at least {@value #ENOUGH}, which chance seldom does to so many,
 *   <li>beyond what any of them had,
 *   <li>as a number, and as a share of the children sent too: a small night is small in everything.
 * </ul>
 *
 * <p>What was unusual itself, and nobody said is so, makes nothing usual: the next submission like
 * it is asked about again.
 *
 * <p>Of what is refused or withdrawn only a rise is. What follows from another figure that is
 * unusual is not told twice: grades where enrollments are missing, schools where their district is.
 */
final class Usual {

  /** How many earlier submissions count: a week of nights, and one. */
  static final int COMPARED = 8;

  static final int ENOUGH = 20;

  /** More is not read by anybody. */
  private static final int MOST = 100;

  private static final int DIGITS_OF_DISTRICT = 7;
  private static final Figure ENROLLMENTS =
      new Figure(Figure.Of.SECTION, RecordKind.ENROLLMENT.key());

  private final Figures now;
  private final List<Earlier> before;

  /**
   * @param before what the State told before, at most {@value #COMPARED}
   */
  Usual(Figures now, List<Earlier> before) {
    this.now = now;
    this.before = before;
  }

  /** From how many on they say what is usual: lists resemble each other, nights do not. */
  static int needed(Mode mode) {
    return switch (mode) {
      case FULL -> 1;
      case DELTA -> 3;
    };
  }

  /**
   * What is unusual, in the order in which it is told.
   *
   * @param saidSo figures of those before of which a person said that they are so
   */
  List<Unusual> unusual(Map<Figure, Long> saidSo) {
    var figures = new HashSet<>(now.told());
    before.forEach(one -> {
      figures.addAll(one.figures().told());
      figures.addAll(one.doubted().keySet());
    });
    var found =
        figures.stream()
            .filter(figure -> isCounted(figure.of()))
            .filter(this::isUnusual)
            .filter(figure -> !isAsSaid(figure, saidSo))
            .map(figure -> new Unusual(figure, usual(figure), now.of(figure), false))
            .toList();
    var told = Set.copyOf(found.stream().map(Unusual::figure).toList());
    return found.stream()
        .filter(one -> !follows(one.figure(), told))
        .sorted(
            Comparator.comparing((Unusual one) -> one.figure().of())
                .thenComparingLong(one -> -Math.abs(one.now() - one.before()))
                .thenComparing(one -> one.figure().value()))
        .limit(MOST)
        .toList();
  }

  private boolean isUnusual(Figure figure) {
    var asNumber = new Change(now.of(figure), each(one -> one.of(figure)));
    if (figure.equals(Figure.CHILDREN)) {
      return asNumber.fell() || asNumber.rose();
    }
    double size = now.whole(figure.of());
    var asShare = new Change(now.of(figure), each(one -> size * one.share(figure)));
    return (asNumber.rose() && asShare.rose())
        || (!figure.of().isBad() && asNumber.fell() && asShare.fell());
  }

  /** Where there are too many of a kind, none of them is counted. */
  private boolean isCounted(Figure.Of of) {
    return now.counts(of) && before.stream().allMatch(one -> one.figures().counts(of));
  }

  private boolean isAsSaid(Figure figure, Map<Figure, Long> saidSo) {
    var said = saidSo.get(figure);
    if (said == null) {
      return false;
    }
    var since = new Change(now.of(figure), new double[] {said});
    return !since.fell() && !since.rose();
  }

  private static boolean follows(Figure figure, Set<Figure> told) {
    if (figure.of().isPart() && told.contains(ENROLLMENTS)) {
      return true;
    }
    return figure.of() == Figure.Of.SCHOOL
        && figure.value().length() > DIGITS_OF_DISTRICT
        && told.contains(
            new Figure(Figure.Of.DISTRICT, figure.value().substring(0, DIGITS_OF_DISTRICT)));
  }

  private long usual(Figure figure) {
    return Math.round(median(each(one -> one.of(figure))));
  }

  private double[] each(ToDoubleFunction<Earlier> number) {
    return before.stream().mapToDouble(number).sorted().toArray();
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** A number beside those before. */
  private static final class Change {

    private final double now;
    private final double[] before;

    /**
     * @param before ascending, at least one
     */
    Change(double now, double[] before) {
      this.now = now;
      this.before = before;
    }

    boolean fell() {
      double usual = median(before);
      return now < usual / 2 && usual - now >= ENOUGH && now < before[0];
    }

    boolean rose() {
      double usual = median(before);
      return now > usual * 2 && now - usual >= ENOUGH && now > before[before.length - 1];
    }
  }
}
