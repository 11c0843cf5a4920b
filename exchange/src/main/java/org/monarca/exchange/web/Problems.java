package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.SearchProblem;

/** What was wrong with what was typed: shown above the form and beside each field. */
record Problems(List<Problem> list) {

  static final Problems NONE = new Problems(List.of());

  /**
   * One thing to mend.
   *
   * @param field id of the field it leads to
   */
  record Problem(String field, String message) {}

  static Problems of(String field, String message) {
    return new Problems(List.of(new Problem(field, message)));
  }

  /** Why a search cannot be answered, each beside its field. */
  static Problems of(List<SearchProblem> problems, Wording words) {
    return new Problems(problems.stream().map(problem -> of(problem, words)).toList());
  }

  /** The form has the fields that the interface has, and each its label. */
  private static Problem of(SearchProblem problem, Wording words) {
    var field = problem.pointer().isEmpty() ? "first_name" : problem.pointer().substring(1);
    var label = words.say("search." + field.replace('_', '-'));
    var message = words.say("search.problem.of-field", label, problem.message(words.locale()));
    return new Problem(field, message);
  }

  public boolean any() {
    return !list.isEmpty();
  }

  /** All messages beside a field. */
  public List<String> all(String field) {
    return list.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .toList();
  }

  /** The message beside a field; null when nothing is wrong with it. */
  public @Nullable String at(String field) {
    return list.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }
}
