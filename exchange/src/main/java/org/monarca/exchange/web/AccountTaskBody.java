package org.monarca.exchange.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.monarca.exchange.applications.AccountTasks;
import org.monarca.exchange.applications.ApplicationDesk;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.ApplicationsPage.Fact;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.springframework.stereotype.Component;

/** Shows who applies for which account, and leads to the application, where it is decided. */
@Component
class AccountTaskBody implements TaskBody {

  private final ApplicationDesk desk;
  private final Directory directory;

  AccountTaskBody(ApplicationDesk desk, Directory directory) {
    this.desk = desk;
    this.directory = directory;
  }

  @Override
  public Set<TaskKind> kinds() {
    return Set.of(TaskKind.ACCOUNT);
  }

  @Override
  public Optional<Slot> of(Task task, Actor reader, Wording words) {
    return AccountTasks.application(task)
        .flatMap(id -> desk.find(reader, id))
        .map(application ->
            new Slot(
                "tasks/account",
                new About(
                    application.id().toString(),
                    new ApplicationWords(words, directory).facts(application))));
  }

  /** The application that a task is about. */
  record About(String id, List<Fact> facts) {}
}
