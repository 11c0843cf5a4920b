package org.monarca.exchange.applications;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.roles.Reach;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.worklist.NewTask;
import org.monarca.exchange.worklist.Office;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.exchange.worklist.Worklist;
import org.springframework.stereotype.Component;

/** Puts into the worklist of the user administrators that somebody applies for an account. */
@Component
public class AccountTasks {

  private static final String APPLICATION = "application:";

  private final Worklist worklist;
  private final Accounts accounts;

  AccountTasks(Worklist worklist, Accounts accounts) {
    this.worklist = worklist;
    this.accounts = accounts;
  }

  /** It is the State's who may give the role, else the Department's; and nobody's who vouched. */
  void open(Application application) {
    var form = application.form();
    var office = Reach.isOfAState(form.role()) ? form.state() : Office.NATION;
    var voucher = accounts.findByEmail(form.authority().email()).map(Account::id).orElse(null);
    worklist.open(
        List.of(
            new NewTask(
                TaskKind.ACCOUNT,
                APPLICATION + application.id(),
                Objects.requireNonNull(office),
                null,
                List.of(),
                voucher)));
  }

  void close(UUID application, String outcome, Actor by) {
    worklist.close(TaskKind.ACCOUNT, List.of(APPLICATION + application), outcome, by);
  }

  /** The open task about it. */
  Optional<Task> of(UUID application) {
    return worklist.ofSubject(TaskKind.ACCOUNT, APPLICATION + application);
  }

  /** The application that a task is about. */
  public static Optional<UUID> application(Task task) {
    return task.kind() == TaskKind.ACCOUNT && task.subject().startsWith(APPLICATION)
        ? Optional.of(UUID.fromString(task.subject().substring(APPLICATION.length())))
        : Optional.empty();
  }
}
