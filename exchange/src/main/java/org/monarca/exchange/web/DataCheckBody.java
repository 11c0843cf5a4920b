package org.monarca.exchange.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.intake.refused.DataCheck;
import org.monarca.exchange.intake.refused.DataChecks;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.DataCheckPage.Mended;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.springframework.stereotype.Component;

/** Shows which records of a submission were refused and are not mended, why, and what helps. */
@Component
class DataCheckBody implements TaskBody {

  /** More are read in the findings of the submission. */
  private static final int SHOWN = 100;

  private final DataChecks checks;

  DataCheckBody(DataChecks checks) {
    this.checks = checks;
  }

  @Override
  public Set<TaskKind> kinds() {
    return Set.of(TaskKind.DATA_VALIDATION);
  }

  @Override
  public Optional<Slot> of(Task task, Actor reader, Wording words) {
    return checks
        .of(reader, task, SHOWN)
        .map(check -> new Slot("tasks/data-check", page(task, check, reader, words)));
  }

  private static DataCheckPage page(Task task, DataCheck check, Actor reader, Wording words) {
    boolean isTheirs = reader.role().equals(Role.STATE_DATA_ADMIN.code());
    var settled = check.settled();
    return new DataCheckPage(
        task.id(),
        task.version(),
        !task.status().isOver(),
        check.live() ? Mended.BY_SYSTEM : Mended.BY_FILE,
        words.say("check.left", check.left()),
        isTheirs ? check.submission().toString() : null,
        new FindingWords(words).lines(check.first()),
        check.more(),
        reasons(words),
        settled == null ? null : words.say("check.reason." + settled.reason()),
        settled == null ? "" : settled.note());
  }

  static List<Choice> reasons(Wording words) {
    return DataCheck.REASONS.stream()
        .map(code -> new Choice(code, words.say("check.reason." + code)))
        .toList();
  }
}
