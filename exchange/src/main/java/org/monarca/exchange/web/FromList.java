package org.monarca.exchange.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.worklist.TaskFilter;

/** The list from which somebody came to a task, as the address or the form says it. */
record FromList(
    @Nullable String kind,
    @Nullable String level,
    @Nullable String whose,
    @Nullable String status) {

  TaskFilter filter() {
    return TaskFilters.read(said(kind), said(level), said(whose), said(status));
  }

  private static String said(@Nullable String parameter) {
    return Objects.requireNonNullElse(parameter, "");
  }
}
