package org.monarca.exchange.web;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.Table;
import org.monarca.exchange.oversight.demands.Decision;
import org.monarca.exchange.oversight.demands.Demand;

/** Legal demands as rows of a file: one for each decision, one where there is none. */
final class DemandRows {

  static final List<String> COLUMNS =
      List.of(
          "demand",
          "state",
          "received",
          "office",
          "person",
          "reference",
          "basis",
          "asked",
          "named",
          "written",
          "written_by",
          "answer",
          "why",
          "children",
          "kinds",
          "family",
          "family_day",
          "family_why",
          "proposed",
          "proposed_by",
          "verdict",
          "verdict_why",
          "decided",
          "decided_by",
          "order_lifted",
          "threat",
          "handed_over",
          "handed_over_by");

  private DemandRows() {}

  static void write(Demand demand, UnaryOperator<String> names, Table table) {
    if (demand.decisions().isEmpty()) {
      write(demand, null, names, table);
    }
    demand.decisions().forEach(one -> write(demand, one, names, table));
  }

  private static void write(
      Demand demand, @Nullable Decision one, UnaryOperator<String> names, Table table) {
    table.row(
        demand.id(),
        demand.state(),
        demand.received(),
        demand.office(),
        demand.person(),
        demand.reference(),
        demand.basis(),
        demand.asked(),
        String.join(" ", demand.named()),
        demand.written(),
        names.apply(demand.writtenBy()),
        one == null ? null : one.given() ? "given" : "refused",
        one == null ? null : one.why(),
        one == null ? null : String.join(" ", one.children()),
        one == null ? null : one.kinds().stream().collect(Collectors.joining(" ")),
        one == null || one.family() == null ? null : one.family().code(),
        one == null ? null : one.familyDay(),
        one == null ? null : one.familyWhy(),
        one == null ? null : one.proposed(),
        one == null ? null : names.apply(one.proposedBy()),
        one == null ? null : one.verdict(),
        one == null ? null : one.verdictWhy(),
        one == null ? null : one.decided(),
        one == null || one.decidedBy() == null ? null : names.apply(one.decidedBy()),
        one == null ? null : one.lifted(),
        one == null ? null : one.threat(),
        one == null ? null : one.handed(),
        one == null || one.handedBy() == null ? null : names.apply(one.handedBy()));
  }
}
