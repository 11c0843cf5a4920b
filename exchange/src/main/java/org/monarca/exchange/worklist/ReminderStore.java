package org.monarca.exchange.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Component;

/** Notes who is told of which task; each person once of a kind, whoever asks and how often. */
@Component
class ReminderStore {

  /** Whoever has more overdue than this is told of them in one mail. */
  private static final int FEW = 3;

  private static final String OF_TIME =
      """
      with task as (select * from worklist.task where id = any(:tasks) and closed is null),
      own as (
        select distinct task.id, task.due, person.account as person, true as own
          from task join access.v_standing person on person.account = task.assignee and {in scope}),
      office as (
        select task.id, task.due, person.account as person, false as own
          from task join access.v_standing person on {of the office}
         where task.assignee is null),
      told as (
        insert into worklist.reminder (task, kind, person, at)
        select id, case when due < :today then 'task-overdue' else 'task-due-soon' end, person, :at
          from (select * from own union all select * from office) found
        on conflict do nothing
        returning task, kind, person)
      select told.task, told.kind, told.person,
             own.id is not null and told.kind = 'task-overdue'
               and (select count(*) from (select from worklist.task mine
                                           where mine.assignee = told.person and mine.closed is null and mine.due < :today
                                           limit :few + 1) counted) <= :few as alone
        from told left join own on own.id = told.task and own.person = told.person
       order by told.task, told.person
      """
          .replace("{in scope}", Standing.IN_SCOPE)
          .replace("{of the office}", Standing.OF_THE_OFFICE);

  /** Of what went up to the end the State hears too. */
  private static final String GONE_UP =
      """
      with task as (select * from worklist.task where id = any(:tasks)),
      told as (
        insert into worklist.reminder (task, kind, person, at)
        select task.id, :kind, person.account, :at
          from task join access.v_standing person on {of the office}
        union all
        select task.id, :kind, person.account, :at
          from task join access.v_standing person on person.role = 'state-data-admin' and person.state = task.state
         where task.level = 'nation'
        on conflict do nothing
        returning task, kind, person)
      select task, kind, person, false as alone from told order by task, person
      """
          .replace("{of the office}", Standing.OF_THE_OFFICE);

  private final Database database;

  ReminderStore(Database database) {
    this.database = database;
  }

  /**
   * Notes that those who have the tasks, and for tasks that nobody has the people of their offices,
   * are told that they are due soon or overdue.
   *
   * @param today in the State of the tasks
   * @return whoever was not told before
   */
  List<Reminder> ofTime(Collection<Long> tasks, LocalDate today, Instant at) {
    return database
        .jdbc()
        .sql(OF_TIME)
        .param("tasks", tasks.toArray(Long[]::new))
        .param("today", today)
        .param("few", FEW)
        .param("at", Times.utc(at))
        .query(Reminder.class)
        .list();
  }

  /** The same of tasks that have just gone up: the people of the offices that have them now. */
  List<Reminder> goneUp(Collection<Long> tasks, String kind, Instant at) {
    return database
        .jdbc()
        .sql(GONE_UP)
        .param("tasks", tasks.toArray(Long[]::new))
        .param("kind", kind)
        .param("at", Times.utc(at))
        .query(Reminder.class)
        .list();
  }
}
