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
   * What a State says of some children, and what was made of it.
   *
   * @param form in which they were sent
   * @param children as sent, in the same order as applied
   */
  record Chunk(String state, Form form, List<StudentRecord> children, Applied applied) {

    SourceKey key(AppliedChild child) {
      return new SourceKey(state, child.stateStudentId());
    }
  }

  Linked link(Chunk chunk) {
    return link(List.of(chunk)).getFirst();
  }

  /** The same of several, which are linked together. */
  List<Linked> link(List<Chunk> chunks) {
    var settled = settled(chunks);
    var resolutions = resolve(chunks, settled);
    return chunks.stream().map(chunk -> linked(chunk, resolutions, settled)).toList();
  }

  private static Linked linked(
      Chunk chunk, Map<Long, Resolution> resolutions, Map<SourceKey, ExchangeId> settled) {
    var remarks = new Remarks(chunk.form());
    var linked = new Linked(new ArrayList<>(), new ArrayList<>(), new Tally());
    for (int i = 0; i < chunk.children().size(); i++) {
      var child = chunk.applied().children().get(i);
      var outcome = outcome(chunk, child, resolutions, settled);
      linked.outcomes().add(outcome);
      linked.tally().add(outcome.verdict(), child.unchanged());
      note(linked, remarks, chunk.children().get(i).student(), child, resolutions);
    }
    return linked;
  }

  /** Absent in a full list: nobody is asked about them any more. */
  void withdrawn(List<Long> sources) {
    identities.resolve(List.of(), sources);
  }

  private Map<Long, Resolution> resolve(List<Chunk> chunks, Map<SourceKey, ExchangeId> settled) {
    var ask = chunks.stream().flatMap(chunk -> toResolve(chunk, settled).stream()).toList();
    var bySource = new HashMap<Long, Resolution>();
    var withdrawn =
        chunks.stream()
            .flatMap(chunk -> chunk.applied().children().stream())
            .filter(AppliedChild::withdrawn)
            .map(AppliedChild::source)
            .flatMap(Stream::ofNullable)
            .toList();
    identities.resolve(ask, withdrawn).forEach(found -> bySource.put(found.source(), found));
    return bySource;
  }

  private static List<ToResolve> toResolve(Chunk chunk, Map<SourceKey, ExchangeId> settled) {
    var ask = new ArrayList<ToResolve>();
    for (int i = 0; i < chunk.children().size(); i++) {
      var child = chunk.applied().children().get(i);
      var student = chunk.children().get(i).student();
      var key = chunk.key(child);
      if (isNew(child) || claimsAnother(child, student, settled.get(key))) {
        ask.add(
            new ToResolve(
                Objects.requireNonNull(child.source()),
                key,
                student.values(),
                student.value("exchange_id"),
                child.known()));
      }
    }
    return ask;
  }

  private Map<SourceKey, ExchangeId> settled(List<Chunk> chunks) {
    return identities.ofSources(
        chunks.stream()
            .flatMap(chunk ->
                chunk.applied().children().stream().filter(child -> !isNew(child)).map(chunk::key))
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
      Chunk chunk,
      AppliedChild child,
      Map<Long, Resolution> resolutions,
      Map<SourceKey, ExchangeId> settled) {
    var id = child.stateStudentId();
    var resolution = resolutionOf(child, resolutions);
    if (resolution != null) {
      return new ChildOutcome(id, resolution.id().digits(), verdict(resolution));
    }
    var number = settled.get(chunk.key(child));
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
