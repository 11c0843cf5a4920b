package org.monarca.exchange.credit.plans;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.credit.courses.Sced;
import org.monarca.exchange.credit.ledger.Ledger;
import org.monarca.exchange.credit.ledger.Line;
import org.monarca.exchange.credit.ledger.Line.Status;
import org.monarca.exchange.credit.plans.Need.Use;
import org.monarca.exchange.credit.plans.Requirement.Kind;

/**
 * Which earned course counts for which requirement: those that accept the fewest subjects choose
 * first, electives take what is left. Where two accept the same subject, the one that chose gives
 * way if it can take another course, so that as many credits as can count do (augmenting paths: L.
 * R. Ford and D. R. Fulkerson, Maximal flow through a network, 1956). Nothing counts twice.
 */
final class Allotment {

  private final NextCourses next;
  private final Map<Line, BigDecimal> left = new LinkedHashMap<>();

  Allotment(Ledger ledger, Sced sced) {
    this.next = new NextCourses(ledger, sced);
    ledger.of(Status.EARNED).forEach(line -> left.put(line, line.counted()));
  }

  /** A requirement and what it has; two that are alike are two. */
  private static final class Seat {
    private final Requirement requirement;
    private final Map<Line, BigDecimal> uses = new LinkedHashMap<>();

    Seat(Requirement requirement) {
      this.requirement = requirement;
    }

    boolean fits(Line line) {
      return requirement.kind() == Kind.ELECTIVES
          || requirement.accepts().contains(line.row().course().subject());
    }

    void use(Line line, BigDecimal credits) {
      uses.merge(line, credits, BigDecimal::add);
      if (used(line).signum() == 0) {
        uses.remove(line);
      }
    }

    BigDecimal used(Line line) {
      return uses.getOrDefault(line, BigDecimal.ZERO);
    }
  }

  /** One need for each requirement, in their order. */
  List<Need> among(List<Requirement> requirements) {
    var seats = requirements.stream().map(Seat::new).toList();
    seats.stream()
        .sorted(
            Comparator.comparing((Seat seat) -> seat.requirement.kind())
                .thenComparingInt(seat -> seat.requirement.accepts().size()))
        .forEach(seat -> fill(seat, seats));
    return seats.stream().map(this::need).toList();
  }

  private void fill(Seat seat, List<Seat> seats) {
    var open = seat.requirement.credits();
    var some = BigDecimal.ONE;
    while (open.signum() > 0 && some.signum() > 0) {
      some = take(seat, open, seats, new LinkedHashSet<>(List.of(seat)));
      open = open.subtract(some);
    }
  }

  /** Some credit for a seat: of what is left, else of what another can do without. */
  private BigDecimal take(Seat seat, BigDecimal wanted, List<Seat> seats, Set<Seat> asked) {
    for (var line : left.keySet().stream().filter(seat::fits).toList()) {
      var free = left.getOrDefault(line, BigDecimal.ZERO).min(wanted);
      if (free.signum() > 0) {
        left.merge(line, free.negate(), BigDecimal::add);
        seat.use(line, free);
        return free;
      }
    }
    for (var other : seats) {
      for (var line : List.copyOf(other.uses.keySet())) {
        if (seat.fits(line) && asked.add(other)) {
          var given = take(other, wanted.min(other.used(line)), seats, asked);
          if (given.signum() > 0) {
            other.use(line, given.negate());
            seat.use(line, given);
            return given;
          }
        }
      }
    }
    return BigDecimal.ZERO;
  }

  private Need need(Seat seat) {
    var uses =
        seat.uses.entrySet().stream().map(use -> new Use(use.getKey(), use.getValue())).toList();
    var need = new Need(seat.requirement, uses, List.of());
    return need.isMet() ? need : new Need(seat.requirement, uses, next.of(seat.requirement));
  }
}
