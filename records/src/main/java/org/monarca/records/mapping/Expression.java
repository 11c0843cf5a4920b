package org.monarca.records.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a value comes from in a sender's record. */
sealed interface Expression {

  @Nullable String value(SourceRow row, Lookups lookups);

  /** The columns of the record itself that are read, as the mapping spells them. */
  Stream<String> columns();

  /**
   * What the sender calls it.
   *
   * @param heading how columns are spelled there
   */
  String name(UnaryOperator<String> heading);

  /** As the mapping spells it. */
  default String name() {
    return name(column -> column);
  }

  /** Each of those of which the first counts that is not blank. */
  default List<Expression> choices() {
    return List.of(this);
  }

  /** Which of the choices gives the value. */
  default int choice(SourceRow row, Lookups lookups) {
    return 0;
  }

  /**
   * One column; or one in another table, which the column leads to: {@code classSourcedId >
   * classes.courseSourcedId > courses.title}.
   */
  static Expression of(String path) {
    var steps = new ArrayList<Step>();
    var parts = path.split(">", -1);
    for (int i = 1; i < parts.length; i++) {
      var step = parts[i].strip();
      int point = step.indexOf('.');
      steps.add(new Step(step.substring(0, Math.max(point, 0)), step.substring(point + 1)));
    }
    return new Column(parts[0].strip(), List.copyOf(steps));
  }

  /** Text with columns in braces: {@code {FROM}-{TO}}. */
  static Template template(String text, boolean whole) {
    var parts = new ArrayList<Part>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      if (close < 0) {
        parts.add(new Part(text.substring(at), null));
        at = text.length();
      } else {
        parts.add(new Part(text.substring(at, open), of(text.substring(open + 1, close))));
        at = close + 1;
      }
    }
    return new Template(List.copyOf(parts), whole);
  }

  /** A table to look into, by its name in the mapping, and which of its columns is taken. */
  record Step(String table, String column) {}

  /** Some text, and what stands behind it. */
  record Part(String text, @Nullable Expression value) {}

  /** What stands in a column, or what that leads to. */
  record Column(String column, List<Step> steps) implements Expression {

    @Override
    public @Nullable String value(SourceRow row, Lookups lookups) {
      var found = row.value(column);
      for (var step : steps) {
        found = found == null ? null : lookups.find(step, found);
      }
      return found;
    }

    @Override
    public Stream<String> columns() {
      return Stream.of(column);
    }

    @Override
    public String name(UnaryOperator<String> heading) {
      var led = new StringBuilder(heading.apply(column));
      steps.forEach(
          step -> led.append(" → ").append(step.table()).append('.').append(step.column()));
      return led.toString();
    }
  }

  /** The first of several that is not blank. */
  record FirstOf(List<Expression> choices) implements Expression {

    @Override
    public @Nullable String value(SourceRow row, Lookups lookups) {
      for (var choice : choices) {
        var value = choice.value(row, lookups);
        if (value != null) {
          return value;
        }
      }
      return null;
    }

    @Override
    public int choice(SourceRow row, Lookups lookups) {
      int choice = 0;
      while (choice < choices.size() - 1 && choices.get(choice).value(row, lookups) == null) {
        choice++;
      }
      return choice;
    }

    @Override
    public Stream<String> columns() {
      return choices.stream().flatMap(Expression::columns);
    }

    @Override
    public String name(UnaryOperator<String> heading) {
      return choices.getFirst().name(heading);
    }
  }

  /**
   * Columns put together; blank when all of them are.
   *
   * @param whole blank also when one of them is
   */
  record Template(List<Part> parts, boolean whole) implements Expression {

    @Override
    public @Nullable String value(SourceRow row, Lookups lookups) {
      var text = new StringBuilder();
      boolean any = false;
      boolean all = true;
      for (var part : parts) {
        text.append(part.text());
        var value = part.value() == null ? null : part.value().value(row, lookups);
        any |= value != null;
        all &= value != null || part.value() == null;
        text.append(value == null ? "" : value);
      }
      return any && (all || !whole) ? text.toString() : null;
    }

    @Override
    public Stream<String> columns() {
      return parts.stream().map(Part::value).filter(Objects::nonNull).flatMap(Expression::columns);
    }

    @Override
    public String name(UnaryOperator<String> heading) {
      return String.join(" + ", columns().distinct().map(heading).toList());
    }
  }
}
