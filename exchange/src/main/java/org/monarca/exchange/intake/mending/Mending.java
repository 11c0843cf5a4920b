package org.monarca.exchange.intake.mending;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.intake.Received;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.intake.Table;
import org.monarca.exchange.intake.refused.CheckListener;
import org.monarca.exchange.intake.refused.RefusedRecords;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Crowded;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.RequestId;
import org.monarca.exchange.sealing.Seals;
import org.monarca.records.StudentRecord;
import org.springframework.stereotype.Service;

/**
 * Refused children mended by hand. Of a submission that is through and of which children were
 * refused; of one that was only rehearsed, and of what systems said of single children, there is
 * nothing to mend here.
 */
@Service
public class Mending {

  /** So many children of a submission are shown, and sent by a table, at a time. */
  public static final int MOST = 500;

  /** For whoever sends children of the same submission at this moment. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  private final Submissions submissions;
  private final Seals seals;
  private final MendStore store;
  private final Database database;
  private final RefusedRecords refused;
  private final Works works;
  private final InstantSource clock;
  private final Audit audit;

  public Mending(
      Submissions submissions,
      Seals seals,
      Database database,
      CheckListener checks,
      InstantSource clock,
      Audit audit) {
    this.submissions = submissions;
    this.seals = seals;
    this.database = database;
    this.store = new MendStore(database);
    this.refused = new RefusedRecords(database, checks);
    this.works = new Works(submissions, database, store, clock);
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * Refused of the submission, and how far their mending has come.
   *
   * @param number of one of them, or 1: those around it
   */
  public Optional<MendList> list(Actor actor, UUID submission, int number) {
    return works
        .around(actor, submission, number)
        .map(work -> {
          audit.record(actor, seen(submission));
          return work.list(database.read(actor, () -> store.errors(work.refusedAgain())));
        });
  }

  /** One of them. */
  public Optional<MendForm> child(Actor actor, UUID submission, int number) {
    return works
        .around(actor, submission, number)
        .filter(work -> work.has(number))
        .map(work -> {
          var form = work.form(number);
          audit.record(actor, seen(submission).with("number", number));
          if (form.again()) {
            audit.record(actor, seen(form.drawnFrom()));
          }
          return form;
        });
  }

  /**
   * Sends the child with these values, unless the rules refuse it still, or it was sent since the
   * form was drawn.
   *
   * @param drawnFrom of the form, as it says
   * @param typed by the names of fields; what no field of the form has is not heard
   */
  public Answer send(
      Actor actor, UUID submission, int number, UUID drawnFrom, Map<String, String> typed) {
    return held(
        actor,
        submission,
        number,
        work -> {
          if (!work.has(number)) {
            return new Answer.Missing();
          }
          return work.isOpen(number) && work.drawnFrom(number).equals(drawnFrom)
              ? send(actor, work, Map.of(number, typed), 0)
              : new Answer.Settled(work.form(number));
        });
  }

  /**
   * Writes what is missing of those who are not mended yet, with words in that language.
   *
   * @param number of one of them, or 1: those around it
   */
  public Optional<Consumer<Table>> gaps(Actor actor, UUID submission, int number, Locale language) {
    return works
        .around(actor, submission, number)
        .map(found -> {
          var open = found.open();
          audit.record(actor, seen(found));
          return table -> GapTable.write(open, table, language);
        });
  }

  /** Takes the table back, and sends those who are whole by it. */
  public Answer fill(Actor actor, UUID submission, InputStream bytes) throws IOException {
    var sent = bytes.readAllBytes();
    int begins = GapTable.begins(sent);
    return held(
        actor,
        submission,
        works.around(actor, submission, begins).isPresent() ? begins : 1,
        work -> {
          var table = GapTable.read(new ByteArrayInputStream(sent), work);
          return table.faults().isEmpty()
              ? send(actor, work, table.filled(), table.before())
              : new Answer.Unreadable(table.faults());
        });
  }

  /**
   * Of several who mend the same the second waits, and sees what the first has sent: what is sent,
   * and that it was, is one transaction.
   */
  private Answer held(Actor actor, UUID submission, int number, Function<Work, Answer> sending) {
    // a large one is read before anybody waits for it
    var found = works.around(actor, submission, number);
    if (found.isEmpty()) {
      return new Answer.Missing();
    }
    var state = found.get().submission().state();
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var answer =
          database.write(
              actor,
              () -> {
                seals.hold(List.of(state)); // keys first, as everywhere
                return store.hold(submission)
                    ? works
                        .around(actor, submission, number)
                        .map(sending)
                        .or(() -> Optional.of(new Answer.Missing()))
                    : Optional.<Answer>empty();
              });
      if (answer.isPresent()) {
        return answer.get();
      }
      if (System.nanoTime() > until) {
        throw new Crowded("somebody else sends children of this submission");
      }
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos()); // without a connection
    }
  }

  private Answer send(Actor actor, Work work, Map<Integer, Map<String, String>> typed, int before) {
    var mended = new TreeMap<Integer, ChildToMend>();
    typed.forEach((number, values) -> mended.put(number, work.child(number).with(values)));
    var twins = twins(mended.values());
    var whole = new TreeMap<Integer, StudentRecord>();
    var wrong = new ArrayList<MendForm>();
    mended.forEach((number, child) -> {
      boolean twin = !child.isRefused() && twins.contains(child.child().stateStudentId());
      if (twin || child.isRefused()) {
        wrong.add(work.form(number, child, twin));
      } else {
        whole.put(number, child.child());
      }
    });
    if (whole.isEmpty()) {
      return new Answer.StillWrong(before, wrong);
    }
    var released = work.released(whole);
    if (!released.isEmpty()) {
      refused.hold(List.of(work.submission().state()));
    }
    return switch (receive(actor, work, whole)) {
      case Received.Accepted(var sent) -> {
        sent(actor, work, sent.id(), whole, released);
        yield new Answer.Sent(sent.id(), whole.size(), before, wrong);
      }
      case Received.Repeated(var sent) -> {
        sent(actor, work, sent.id(), whole, released);
        yield new Answer.Sent(sent.id(), whole.size(), before, wrong);
      }
      case Received.Spent(var wait, var never) -> {
        var first = Objects.requireNonNull(mended.get(whole.firstKey()));
        yield new Answer.Spent(wait, work.form(whole.firstKey(), first, false));
      }
      case Received.Refused(var why) ->
          throw new IllegalStateException("a mended submission is refused: " + why);
    };
  }

  /** Identifiers of several of them: sent together, one of these would be refused again. */
  private static Set<String> twins(Collection<ChildToMend> children) {
    var seen = new HashSet<String>();
    return children.stream()
        .filter(child -> !child.isRefused())
        .map(child -> child.child().stateStudentId())
        .filter(id -> !seen.add(id))
        .collect(Collectors.toSet());
  }

  private Received receive(Actor actor, Work work, Map<Integer, StudentRecord> whole) {
    try {
      return submissions.receive(
          actor,
          MendedUnder.header(work.submission().id(), work.read().draft(), whole),
          whole.values());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sent(
      Actor actor,
      Work work,
      UUID sent,
      Map<Integer, StudentRecord> whole,
      Map<UUID, Set<String>> released) {
    var mended = work.submission();
    released.forEach((latest, ids) -> refused.calledOtherwise(mended.state(), latest, ids));
    store.sent(mended.id(), whole, sent, clock.instant());
    audit.record(
        actor,
        Entry.done("submission.mend", "submission", mended.id().toString())
            .with("sent", sent.toString())
            .with("children", whole.size()));
  }

  /** Of it, and of where children were sent again. */
  private static List<Audit.OfRequest> seen(Work work) {
    var request = RequestId.current().orElse(null);
    return Stream.concat(
            Stream.of(work.submission().id()),
            work.refusedAgain().values().stream().map(MendStore.Last::sent).distinct())
        .map(submission -> new Audit.OfRequest(request, seen(submission)))
        .toList();
  }

  private static Entry seen(UUID submission) {
    return Entry.done("submission.rejected", "submission", submission.toString());
  }
}
