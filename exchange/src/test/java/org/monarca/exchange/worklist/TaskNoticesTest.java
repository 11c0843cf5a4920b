package org.monarca.exchange.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;

/** What the worklist tells people becomes notices of the outbox. */
class TaskNoticesTest extends WholeExchange {

  @Autowired private TaskNotices told;
  @Autowired private Accounts accounts;

  @Test
  void whatIsTheirOwnIsAMailAndTheRestWaitsForTheDigest() {
    var person =
        accounts
            .create(
                new NewAccount(
                    UUID.randomUUID() + "@example.org",
                    "amber-prairie-lantern",
                    "Synthetic Person",
                    Role.STATE_DATA_ADMIN,
                    "VT",
                    ZoneId.of("UTC")))
            .id();

    told.tell(
        List.of(
            new Reminder(17, "task-overdue", person, true),
            new Reminder(18, "task-due-soon", person, false),
            new Reminder(19, "task-escalated", person, false),
            new Reminder(20, "task-ended", person, false)));
    told.given(21, person, true);
    told.given(22, person, false);

    assertThat(
            testDatabase()
                .jdbc()
                .sql(
                    "select kind || ' ' || (ids ->> 'task') || case when gathered then ' in the digest' else '' end from notices.notice where receiver = ? and kind <> 'digest' order by 1")
                .param(person)
                .query(String.class)
                .list())
        .containsExactly(
            "task-assigned 21",
            "task-assigned 22 in the digest",
            "task-due-soon 18 in the digest",
            "task-ended 20 in the digest",
            "task-escalated 19 in the digest",
            "task-overdue 17");
  }
}
