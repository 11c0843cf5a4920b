package org.monarca.exchange.worklist;

import java.util.List;
import org.monarca.exchange.notices.Notice;
import org.monarca.exchange.notices.Notices;
import org.springframework.stereotype.Component;

/** Tells people of tasks by e-mail, and nothing of what they are about. */
@Component
class TaskNotices implements AssigneeListener, ReminderListener {

  private final Notices notices;

  TaskNotices(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void given(long task, String account, boolean alone) {
    tell(List.of(new Reminder(task, "task-assigned", account, alone)));
  }

  @Override
  public void tell(List<Reminder> reminders) {
    notices.gather(
        reminders.stream().filter(reminder -> !reminder.alone()).map(TaskNotices::notice).toList());
    reminders.stream().filter(Reminder::alone).map(TaskNotices::notice).forEach(notices::send);
  }

  private static Notice notice(Reminder reminder) {
    return Notice.about(reminder.kind(), reminder.person(), "task", reminder.task());
  }
}
