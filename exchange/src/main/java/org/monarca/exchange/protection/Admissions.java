package org.monarca.exchange.protection;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.stereotype.Service;

/**
 * Where a State that protects a child lets in another that says that the child is there. The
 * exchange tells the first one nothing of which that is: an officer of the other calls, and reads a
 * number out. So nobody is let in of whom no officer has convinced an officer, and the State that
 * the family left learns from here no more than it was told on the telephone.
 */
@Service
public class Admissions {

  private final Database database;
  private final Identities identities;
  private final SourceRecords sources;
  private final Audit audit;
  private final ProtectionListener listener;
  private final InstantSource clock;
  private final MarkStore marks;
  private final WhereaboutsStore whereabouts;
  private final ClaimStore claims;

  public Admissions(
      Database database,
      Identities identities,
      SourceRecords sources,
      Audit audit,
      ProtectionListener listener,
      InstantSource clock) {
    this.database = database;
    this.identities = identities;
    this.sources = sources;
    this.audit = audit;
    this.listener = listener;
    this.clock = clock;
    this.marks = new MarkStore(database);
    this.whereabouts = new WhereaboutsStore(database);
    this.claims = new ClaimStore(database);
  }

  /** What came of it. */
  public enum Outcome {
    DONE,

    /** No State that says now that the child is there has that number. */
    NO_SUCH_NUMBER,

    /** The person's State does not protect the child, or they are no officer of it. */
    NOT_YOURS
  }

  /**
   * Lets in the State that has that number: its privacy officers see what every State sent, and
   * those of the State where the child was do not any more.
   *
   * @param code as it was read out; what is no digit does not count
   */
  public Outcome letIn(Actor officer, ExchangeId child, String code) {
    var digits = code.replaceAll("[^0-9]", "");
    return database.write(
        Shelters.ACTOR,
        () -> {
          var all = identities.sources(identities.living(child.digits()).orElse(child));
          var own =
              marks.of(all).stream()
                  .filter(mark -> !mark.isOver() && officer.belongsTo(mark.state()))
                  .map(Mark::id)
                  .toList();
          if (own.isEmpty() || !officer.role().equals(Role.PRIVACY_OFFICER.code())) {
            return Outcome.NOT_YOURS;
          }
          var claimed =
              PresentState.said(sources.fetch(all), clock.instant())
                  .flatMap(state -> Claimed.of(state, claims.claimed(own, state, digits)));
          if (claimed.isEmpty()) {
            audit.record(officer, Entry.refused("child.let-in", "child", child.digits(), "number"));
            return Outcome.NO_SUCH_NUMBER;
          }
          letIn(officer, child, claimed.get());
          return Outcome.DONE;
        });
  }

  private void letIn(Actor officer, ExchangeId child, Claimed claimed) {
    var now = clock.instant();
    claimed.marks.forEach(mark -> whereabouts.put(mark, claimed.state, now));
    claims.remove(claimed.marks, claimed.state);
    marks.letIn(claimed.marks, officer.id(), now);
    audit.record(officer, Entry.done("child.let-in", "child", child.digits()));
    listener.letIn(officer.ownState().orElseThrow(), claimed.state, officer.id());
  }

  /** A State that says that the child is there, and the marks whose State it asks. */
  private record Claimed(String state, List<Long> marks) {

    static Optional<Claimed> of(String state, List<Long> marks) {
      return marks.isEmpty() ? Optional.empty() : Optional.of(new Claimed(state, marks));
    }
  }
}
