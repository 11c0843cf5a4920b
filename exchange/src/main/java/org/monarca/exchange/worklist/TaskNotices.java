package org.monarca.exchange.worklist;

import org.monarca.exchange.notices.Notice;
import org.monarca.exchange.notices.Notices;
import org.springframework.stereotype.Component;

/** Tells people by e-mail that somebody has given them a task, and nothing of what it is about. */
@Component
class AssigneeNotices implements AssigneeListener {

  private final Notices notices;

  AssigneeNotices(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void given(long task, String account) {
    notices.send(Notice.about("task-assigned", account, "task", task));
  }
}
