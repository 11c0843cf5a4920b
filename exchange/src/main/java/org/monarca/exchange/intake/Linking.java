package org.monarca.exchange.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Resolution;
import org.monarca.exchange.identity.ToResolve;
import org.monarca.exchange.intake.ChildOutcome.Verdict;
import org.monarca.exchange.students.Applied;
import org.monarca.exchange.students.AppliedChild;
import org.monarca.exchange.students.SourceKey;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;
import org.monarca.records.submission.Form;

/**
 * Which child each record of a chunk is. Asks again only about those whose demographics are new or
 * that are sent with another number than theirs: the others keep the number they have.
 */
final class Linking {

  private final Identities identities;

  Linking(Identities identities) {
    this.identities = identities;
  }

  /** The chunk's outcomes in its order, what was found, and the counts. */
  record Linked(List<ChildOutcome> outcomes, List<Finding> findings, Tally tally) {}

  /**
   * @param form in which they were sent
   * @param chunk the children as sent, in the same order as applied
   */
  Linked link(String state, Form form, List<StudentRecord> chunk, Applied applied) {
    var remarks = new Remarks(form);
    var settled = settled(state, applied);
    var resolutions = resolve(state, chunk, applied, settled);
    var linked = new Linked(new ArrayList<>(), new ArrayList<>(), new Tally());
    for (int i = 0; i < chunk.size(); i++) {
      var child = applied.children().get(i);
      var outcome = outcome(state, child, resolutions, settled);
      linked.outcomes().add(outcome);
      linked.tally().add(outcome.verdict(), child.unchanged());
      note(linked, remarks, chunk.get(i).student(), child, resolutions);
    }
    return linked;
  }

  /** Absent in a full list: nobody is asked about them any more. */
  void withdrawn(List<Long> sources) {
    identities.resolve(List.of(), sources);
  }

  private Map<Long, Resolution> resolve(
      String state,
      List<StudentRecord> chunk,
      Applied applied,
      Map<SourceKey, ExchangeId> settled) {
    var ask = new ArrayList<ToResolve>();
    for (int i = 0; i < chunk.size(); i++) {
      var child = applied.children().get(i);
      var student = chunk.get(i).student();
      var own = settled.get(new SourceKey(state, child.stateStudentId()));
      if (isNew(child) || claimsAnother(child, student, own)) {
        ask.add(
            new ToResolve(
                Objects.requireNonNull(child.source()),
                new SourceKey(state, child.stateStudentId()),
                student.values(),
                student.value("exchange_id"),
                child.known()));
      }
    }
    var bySource = new HashMap<Long, Resolution>();
    var withdrawn =
        applied.children().stream()
            .filter(AppliedChild::withdrawn)
            .map(AppliedChild::source)
            .flatMap(Stream::ofNullable)
            .toList();
    identities.resolve(ask, withdrawn).forEach(found -> bySource.put(found.source(), found));
    return bySource;
  }

  private Map<SourceKey, ExchangeId> settled(String state, Applied applied) {
    return identities.ofSources(
        applied.children().stream()
            .filter(child -> !isNew(child))
            .map(child -> new SourceKey(state, child.stateStudentId()))
            .toList());
  }

  private static boolean isNew(AppliedChild child) {
    return !child.withdrawn() && (!child.known() || child.demographicsChanged());
  }

  /** Said again unchanged, what contradicts the number it has contradicts it still. */
  private static boolean claimsAnother(AppliedChild child, Row student, @Nullable ExchangeId own) {
    var claimed = student.value("exchange_id");
    return own != null
        && claimed != null
        && !child.withdrawn()
        && !child.older()
        && !claimed.equals(own.digits());
  }

  private static ChildOutcome outcome(
      String state,
      AppliedChild child,
      Map<Long, Resolution> resolutions,
      Map<SourceKey, ExchangeId> settled) {
    var id = child.stateStudentId();
    var resolution = resolutionOf(child, resolutions);
    if (resolution != null) {
      return new ChildOutcome(id, resolution.id().digits(), verdict(resolution));
    }
    var number = settled.get(new SourceKey(state, id));
    return new ChildOutcome(
        id,
        number == null ? null : number.digits(),
        child.withdrawn() ? Verdict.WITHDRAWN : Verdict.KNOWN);
  }

  private static Verdict verdict(Resolution resolution) {
    return switch (resolution.outcome()) {
      case KNOWN -> Verdict.KNOWN;
      case NEW -> Verdict.NEW;
      case REVIEW -> Verdict.REVIEW;
    };
  }

  private static void note(
      Linked linked,
      Remarks remarks,
      Row student,
      AppliedChild child,
      Map<Long, Resolution> resolutions) {
    var resolution = resolutionOf(child, resolutions);
    if (resolution != null) {
      resolution.against().stream()
          .sorted()
          .map(contradiction -> remarks.contradicted(student, contradiction))
          .forEach(linked.findings()::add);
    }
  }

  private static @Nullable Resolution resolutionOf(
      AppliedChild child, Map<Long, Resolution> resolutions) {
    return child.source() == null ? null : resolutions.get(child.source());
  }
}
