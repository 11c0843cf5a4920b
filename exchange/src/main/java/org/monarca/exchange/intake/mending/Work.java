package org.monarca.exchange.intake.mending;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.monarca.exchange.intake.RejectedChild;
import org.monarca.exchange.intake.RejectedChildren;
import org.monarca.exchange.intake.SubmissionStatus;
import org.monarca.records.StudentRecord;
import org.monarca.records.translation.CodeTable;

/**
 * Some of the refused of a submission, as their mending stands.
 *
 * @param last where children were sent again, by their numbers
 * @param refused children who are refused still, and where the last time
 * @param codes by which their State's codes are read that are sent now
 * @param lately reads a child who was refused again, as it was sent last
 */
record Work(
    SubmissionStatus submission,
    RejectedChildren read,
    Map<Integer, MendStore.Last> last,
    Map<String, UUID> refused,
    CodeTable codes,
    Function<MendStore.Last, Optional<RejectedChild>> lately) {

  List<Integer> numbers() {
    return read.children().stream().map(RejectedChild::number).toList();
  }

  boolean has(int number) {
    return number >= read.from() && number - read.from() < read.children().size();
  }

  /** From what was sent last. */
  ChildToMend child(int number) {
    return again(number)
        .map(again -> ChildToMend.again(again, first(number), read.draft(), codes))
        .orElseGet(() -> ChildToMend.of(first(number), read.draft(), codes));
  }

  /** All identifiers that it had since it was sent first. */
  Set<String> names(int number) {
    var names = new HashSet<String>();
    names.add(first(number).child().stateStudentId());
    Optional.ofNullable(last.get(number)).ifPresent(sent -> names.addAll(sent.names()));
    return names;
  }

  /** Where those were sent last who were refused again there, by their numbers. */
  Map<Integer, MendStore.Last> refusedAgain() {
    var refusedAgain = new TreeMap<Integer, MendStore.Last>();
    for (int number : numbers()) {
      refusedAgain(number).ifPresent(sent -> refusedAgain.put(number, sent));
    }
    return refusedAgain;
  }

  /** Where that child was sent last, if it was refused again there. */
  private Optional<MendStore.Last> refusedAgain(int number) {
    return standing(number).kind() == Standing.Kind.REFUSED_AGAIN
        ? Optional.ofNullable(last.get(number))
        : Optional.empty();
  }

  private Optional<RejectedChild> again(int number) {
    return refusedAgain(number).flatMap(lately);
  }

  /** The submission that the form of that child is drawn from. */
  UUID drawnFrom(int number) {
    return refusedAgain(number)
        .filter(sent -> lately.apply(sent).isPresent())
        .map(MendStore.Last::sent)
        .orElse(submission.id());
  }

  /**
   * @param errors of those who were refused again, by their numbers
   */
  MendList list(Map<Integer, Integer> errors) {
    return new MendList(
        numbers().stream().map(number -> line(number, errors)).toList(),
        read.from(),
        read.more(),
        read.tooLarge());
  }

  /** Those who are not mended yet. */
  Map<Integer, ChildToMend> open() {
    var open = new TreeMap<Integer, ChildToMend>();
    numbers().stream().filter(this::isOpen).forEach(number -> open.put(number, child(number)));
    return open;
  }

  boolean isOpen(int number) {
    return standing(number).kind().isOpen();
  }

  /** The form of that child, as it is. */
  MendForm form(int number) {
    return form(number, child(number), again(number).isPresent(), false);
  }

  /** The form of that child, as somebody typed it. */
  MendForm form(int number, ChildToMend typed, boolean twin) {
    return form(number, typed, false, twin);
  }

  private MendForm form(int number, ChildToMend child, boolean again, boolean twin) {
    var fields = child.fields();
    var open = numbers().stream().filter(this::isOpen).toList();
    return new MendForm(
        number,
        child.child(),
        standing(number),
        drawnFrom(number),
        again,
        fields.stream().filter(field -> child.isNeeded(field, fields)).toList(),
        fields.stream().filter(field -> !child.isNeeded(field, fields)).toList(),
        child.others(),
        twin,
        MendList.after(number, open),
        open.size(),
        read.from() - 1 + read.children().size(),
        read.more());
  }

  /** Of whoever was refused again as it was sent first, under the identifier that it has now. */
  private MendList.Line line(int number, Map<Integer, Integer> errors) {
    var first = ChildToMend.of(first(number), read.draft(), codes);
    var student = first.child().student();
    return refusedAgain(number)
        .map(sent ->
            new MendList.Line(
                number,
                student.with("state_student_id", sent.under()),
                errors.getOrDefault(number, 0),
                standing(number)))
        .orElseGet(() -> new MendList.Line(number, student, first.errors(), standing(number)));
  }

  private RejectedChild first(int number) {
    return read.children().get(number - read.from());
  }

  private Standing standing(int number) {
    var sent = last.get(number);
    var latest = refused.get(name(number));
    if (sent != null && !sent.through()) {
      return new Standing(Standing.Kind.SENT, sent.sent());
    }
    if (latest == null) {
      return new Standing(Standing.Kind.MENDED, sent == null ? null : sent.sent());
    }
    if (latest.equals(submission.id())) {
      return Standing.TO_MEND;
    }
    return sent != null && latest.equals(sent.sent())
        ? new Standing(Standing.Kind.REFUSED_AGAIN, latest)
        : new Standing(Standing.Kind.LATER, latest);
  }

  /** The identifier that it had last. */
  private String name(int number) {
    var sent = last.get(number);
    return sent == null ? first(number).child().stateStudentId() : sent.under();
  }

  /**
   * Identifiers under which nobody is to be mended any more once these are sent, by the submission
   * in which they were refused last: they are called otherwise now.
   */
  Map<UUID, Set<String>> released(Map<Integer, StudentRecord> sent) {
    var released = new HashMap<UUID, Set<String>>();
    if (!read.all()) {
      return released;
    }
    var used = new HashSet<String>();
    sent.values().forEach(child -> used.add(child.stateStudentId()));
    numbers().stream()
        .filter(number -> !sent.containsKey(number) && isOpen(number))
        .forEach(number -> used.add(name(number)));
    for (int number : sent.keySet()) {
      release(first(number).child().stateStudentId(), submission.id(), used, released);
      Optional.ofNullable(last.get(number))
          .ifPresent(before -> release(before.under(), before.sent(), used, released));
    }
    return released;
  }

  private void release(String id, UUID latest, Set<String> used, Map<UUID, Set<String>> released) {
    if (!used.contains(id) && latest.equals(refused.get(id))) {
      released.computeIfAbsent(latest, none -> new HashSet<>()).add(id);
    }
  }

  /** Whom it is of stays out of logs. */
  @Override
  public String toString() {
    return "mending of " + submission.id();
  }
}
