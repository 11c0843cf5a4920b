package org.monarca.exchange.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.Table;
import org.monarca.exchange.oversight.incidents.Incidents.Known;

/** Incidents as rows of a file. */
final class IncidentRows {

  static final List<String> COLUMNS =
      List.of(
          "incident",
          "state",
          "discovered",
          "happened",
          "found",
          "what",
          "opened",
          "opened_by",
          "children",
          "accounts",
          "clocks",
          "steps",
          "closed",
          "closed_by",
          "conclusion");

  private IncidentRows() {}

  static void write(Known known, UnaryOperator<String> names, Table table) {
    var incident = known.incident();
    var story = known.story();
    var closedBy = story.closedBy();
    table.row(
        incident.id(),
        incident.state(),
        incident.discovered().toString(),
        at(story.happened()),
        story.found().code(),
        story.what(),
        incident.opened().toString(),
        names.apply(story.openedBy()),
        String.join(" ", story.children()),
        story.accounts().stream().map(names).collect(Collectors.joining("; ")),
        incident.clocks().stream()
            .map(clock ->
                "%s due %s met %s not needed %s"
                    .formatted(clock.code(), clock.due(), at(clock.met()), at(clock.waived())))
            .collect(Collectors.joining("; ")),
        story.steps().stream()
            .map(step ->
                "%s (written %s) %s: %s"
                    .formatted(step.at(), step.written(), names.apply(step.by()), step.what()))
            .collect(Collectors.joining("\n")),
        at(incident.closed()),
        closedBy == null ? "" : names.apply(closedBy),
        Objects.requireNonNullElse(story.conclusion(), ""));
  }

  private static String at(@Nullable Instant moment) {
    return moment == null ? "" : moment.toString();
  }
}
