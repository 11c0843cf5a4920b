package org.monarca.exchange.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.monarca.exchange.corrections.ValueCheck;
import org.monarca.exchange.corrections.ValueChecks;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.protection.ProtectedTogether;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.records.RecordKind;
import org.springframework.stereotype.Component;

/** Shows what States say of an element, to the one that is asked whether it is right. */
@Component
class ValueCheckBody implements TaskBody {

  private final ValueChecks checks;
  private final ProtectedTogether together;

  ValueCheckBody(ValueChecks checks, ProtectedTogether together) {
    this.checks = checks;
    this.together = together;
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
    boolean isWithheld = child.isEmpty() || child.get().isWithheld();
    return new ValueCheckPage(
        task.id(),
        task.version(),
        !task.status().isOver(),
        !task.status().isOver()
            && !isWithheld
            && task.isFor(reader.id())
            && (task.assignee() == null || task.isOf(reader.id()))
            && ValueChecks.mayAnswer(reader, check),
        check.child().forPeople(),
        child.map(record -> record.id().digits()).orElse(null),
        isWithheld
            ? words.say("value-check.heading-withheld", element(check, words))
            : words.say("value-check.heading", words.state(check.state()), element(check, words)),
        said == null ? List.of() : DifferencesPages.says(new Sayings(words), check.element(), said),
        isWithheld,
        said != null && said.conflict(),
        asked(check, reader, words),
        words.say("differences.reason." + check.reason()),
        verdicts(words),
        check.isOpen() ? null : words.say("differences.verdict." + check.verdict()));
  }

  private static String element(ValueCheck check, Wording words) {
    return words.label(RecordKind.STUDENT, check.element());
  }

  /** Where somebody asks for a protected child it most likely is. */
  private String asked(ValueCheck check, Actor reader, Wording words) {
    var day = words.day(check.asked());
    var from = check.askedFrom();
    if (together.isTrailWithheld(reader, check.child())) {
      return words.say("value-check.by-withheld");
    }
    return words.say(
        "value-check.by", from == null ? words.say("review.department") : words.state(from), day);
  }

  static List<Choice> verdicts(Wording words) {
    return ValueCheck.VERDICTS.stream()
        .map(code -> new Choice(code, words.say("value-check.verdict." + code)))
        .toList();
  }
}
