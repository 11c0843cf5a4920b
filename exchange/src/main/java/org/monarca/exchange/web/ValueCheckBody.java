package org.monarca.exchange.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.ConsolidatedValue;
import org.monarca.exchange.consolidated.Withheld;
import org.monarca.exchange.corrections.ValueCheck;
import org.monarca.exchange.corrections.ValueChecks;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.records.RecordKind;
import org.springframework.stereotype.Component;

/** Shows what States say of an element, to the one that is asked whether it is right. */
@Component
class ValueCheckBody implements TaskBody {

  private final ValueChecks checks;

  ValueCheckBody(ValueChecks checks) {
    this.checks = checks;
  }

  @Override
  public Set<TaskKind> kinds() {
    return Set.of(TaskKind.DATA_VALIDATION);
  }

  @Override
  public Optional<Slot> of(Task task, Actor reader, Wording words) {
    return checks
        .of(task)
        .map(check -> new Slot("tasks/value-check", page(task, check, reader, words)));
  }

  private ValueCheckPage page(Task task, ValueCheck check, Actor reader, Wording words) {
    var child = checks.child(reader, check);
    var said = child.map(record -> record.student().get(check.element())).orElse(null);
    return new ValueCheckPage(
        task.id(),
        task.version(),
        !task.status().isOver(),
        ExchangeId.read(check.child()).orElseThrow().forPeople(),
        child.map(record -> record.id().digits()).orElse(null),
        words.label(RecordKind.STUDENT, check.element()),
        says(check, said, words),
        said != null && said.conflict(),
        words.say(
            "value-check.by",
            asker(check, child.orElse(null), reader, words),
            words.day(check.asked())),
        words.say("differences.reason." + check.reason()),
        verdicts(words),
        check.isOpen() ? null : words.say("differences.verdict." + check.verdict()));
  }

  private static List<ChildPage.Other> says(
      ValueCheck check, @Nullable ConsolidatedValue said, Wording words) {
    return said == null
        ? List.of()
        : DifferencesPages.says(new Sayings(words), check.element(), said);
  }

  /** Where somebody asks for a protected child it most likely is. */
  private static String asker(
      ValueCheck check, @Nullable ChildRecord child, Actor reader, Wording words) {
    var from = check.askedFrom();
    return from == null
        ? words.say("review.department")
        : words.state(Withheld.from(reader, from, child != null && child.isWithheld()));
  }

  static List<Choice> verdicts(Wording words) {
    return ValueCheck.VERDICTS.stream()
        .map(code -> new Choice(code, words.say("value-check.verdict." + code)))
        .toList();
  }
}
