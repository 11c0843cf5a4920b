package org.monarca.exchange.intake.refused;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.decisions.Answer;
import org.monarca.exchange.identity.decisions.Refusal;
import org.monarca.exchange.intake.refused.DataCheck.Settled;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.PlainText;
import org.monarca.exchange.worklist.Desk;
import org.monarca.exchange.worklist.Task;
import org.monarca.records.problems.Finding;
import org.springframework.stereotype.Service;

/** What people see of refused records, and that they settle what will not be sent again. */
@Service
public class DataChecks {

  private final Database database;
  private final RefusedStore store;
  private final RefusedFindings findings;
  private final Desk desk;
  private final CheckListener listener;
  private final Audit audit;

  DataChecks(
      Database database, RefusedFindings findings, Desk desk, CheckListener listener, Audit audit) {
    this.database = database;
    this.store = new RefusedStore(database);
    this.findings = findings;
    this.desk = desk;
    this.listener = listener;
    this.audit = audit;
  }

  /**
   * What is asked at the task. Whoever is not of the State's data administrators learns how many
   * records there are and nothing of them. That findings were read is audited.
   *
   * @param task one that is the reader's business
   * @param most findings shown at most
   */
  public Optional<DataCheck> of(Actor reader, Task task, int most) {
    return CheckTasks.submission(task)
        .map(submission -> database.write(reader, () -> of(reader, task, submission, most)));
  }

  private DataCheck of(Actor reader, Task task, UUID submission, int most) {
    boolean isTheirs =
        reader.role().equals(Role.STATE_DATA_ADMIN.code()) && reader.belongsTo(task.state());
    var found = isTheirs ? findings.of(submission, most + 1) : List.<Finding>of();
    if (!found.isEmpty()) {
      audit.record(
          reader,
          Entry.done("submission.findings", "submission", submission.toString())
              .with("task", task.id()));
    }
    return new DataCheck(
        submission,
        database.read(RefusedRecords.ACTOR, () -> store.isLive(submission)),
        database.read(RefusedRecords.ACTOR, () -> store.left(submission)),
        found.stream().limit(most).toList(),
        found.size() > most,
        standing(submission).orElse(null));
  }

  /**
   * Settles it: what is left will not be sent again. The same said twice by the same person is done
   * once.
   *
   * @param version of the task that the person has looked at
   * @param reason one of {@link DataCheck#REASONS}
   */
  public Answer settle(Actor by, long task, long version, String reason, String note) {
    var settled = new Settled(by.id(), reason, PlainText.lines(note));
    if (!DataCheck.REASONS.contains(reason)) {
      return Answer.refused(Refusal.NO_REASON);
    }
    if (PlainText.isLonger(settled.note(), Desk.LONGEST_NOTE)) {
      return Answer.refused(Refusal.NOTE_TOO_LONG);
    }
    return database.write(
        by,
        () -> {
          var found = desk.find(by, task);
          var submission = found.flatMap(CheckTasks::submission);
          if (submission.isEmpty()) {
            return Answer.refused(found.isEmpty() ? Refusal.UNKNOWN : Refusal.NOT_THIS_TASKS);
          }
          store.lock(found.get().state());
          return switch (desk.hold(by, task, version)) {
            case org.monarca.exchange.worklist.Answer.Done held ->
                settled(by, task, submission.get(), settled);
            case org.monarca.exchange.worklist.Answer.Refused(var why) ->
                standing(submission.get()).filter(settled::equals).isPresent()
                    ? new Answer.Done(task)
                    : Answer.refused(Refusal.of(why));
          };
        });
  }

  /** Whoever sees the task learns how it was settled, though the records are not theirs. */
  private Optional<Settled> standing(UUID submission) {
    return database.read(RefusedRecords.ACTOR, () -> store.settled(submission));
  }

  private Answer settled(Actor by, long task, UUID submission, Settled settled) {
    database.write(RefusedRecords.ACTOR, () -> store.giveUp(submission, settled));
    listener.settled(List.of(submission), DataCheck.GIVEN_UP, by);
    audit.record(
        by,
        Entry.done("submission.give-up", "submission", submission.toString())
            .with("reason", settled.reason()));
    return new Answer.Done(task);
  }
}
