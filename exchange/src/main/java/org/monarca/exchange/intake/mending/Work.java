package org.monarca.exchange.intake.mending;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.monarca.exchange.intake.RejectedChild;
import org.monarca.exchange.intake.RejectedChildren;
import org.monarca.exchange.intake.SubmissionStatus;
import org.monarca.records.StudentRecord;
import org.monarca.records.translation.CodeTable;

/**
 * The refused of a submission, as their mending stands.
 *
 * @param last where children were sent again, by their numbers
 * @param refused children who are refused still, and where the last time
 * @param codes by which their State's codes are read that are sent now
 * @param again by their numbers, children who were refused again, as they were sent last
 */
record Work(
    SubmissionStatus submission,
    RejectedChildren read,
    Map<Integer, MendStore.Last> last,
    Map<String, UUID> refused,
    CodeTable codes,
    Map<Integer, RejectedChild> again) {

  Work with(Map<Integer, RejectedChild> sentLast) {
    return new Work(submission, read, last, refused, codes, sentLast);
  }

  List<Integer> numbers() {
    return read.children().stream().map(RejectedChild::number).toList();
  }

  boolean has(int number) {
    return number > 0 && number <= read.children().size();
  }

  ChildToMend child(int number) {
    var first = read.children().get(number - 1);
    return ChildToMend.of(again.getOrDefault(number, first), read.draft(), codes);
  }

  /** Where that child was sent last, if it was refused again there. */
  Optional<MendStore.Last> refusedAgain(int number) {
    var standing = standing(read.children().get(number - 1));
    return Optional.ofNullable(last.get(number))
        .filter(sent -> standing.kind() == Standing.Kind.REFUSED_AGAIN);
  }

  MendList list() {
    return new MendList(read.children().stream().map(this::line).toList(), read.more());
  }

  /** Those who are not mended yet. */
  Map<Integer, ChildToMend> open() {
    var open = new TreeMap<Integer, ChildToMend>();
    for (var child : read.children()) {
      if (standing(child).kind().isOpen()) {
        open.put(child.number(), child(child.number()));
      }
    }
    return open;
  }

  boolean isOpen(int number) {
    return standing(read.children().get(number - 1)).kind().isOpen();
  }

  /** The form of that child, as it is or as somebody typed it. */
  MendForm form(int number, ChildToMend child, boolean twin) {
    var fields = child.fields();
    var open = numbers().stream().filter(this::isOpen).toList();
    return new MendForm(
        number,
        child.child(),
        standing(read.children().get(number - 1)),
        again.containsKey(number),
        fields.stream().filter(field -> child.isNeeded(field, fields)).toList(),
        fields.stream().filter(field -> !child.isNeeded(field, fields)).toList(),
        child.others(),
        twin,
        MendList.after(number, open),
        open.size(),
        read.children().size());
  }

  private MendList.Line line(RejectedChild child) {
    var now = child(child.number());
    return new MendList.Line(child.number(), now.child().student(), now.errors(), standing(child));
  }

  private Standing standing(RejectedChild child) {
    var sent = last.get(child.number());
    var latest = refused.get(sent == null ? child.child().stateStudentId() : sent.under());
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

  /**
   * Identifiers under which nobody is to be mended any more once these are sent: they are called
   * otherwise now.
   */
  Set<String> released(Map<Integer, StudentRecord> sent) {
    if (read.more()) {
      return Set.of();
    }
    var released = new HashSet<String>();
    sent.keySet()
        .forEach(number -> released.add(read.children().get(number - 1).child().stateStudentId()));
    sent.values().forEach(child -> released.remove(child.stateStudentId()));
    read.children().stream()
        .filter(child -> !sent.containsKey(child.number()) && standing(child).kind().isOpen())
        .forEach(child -> released.remove(child.child().stateStudentId()));
    released.removeIf(id -> !submission.id().equals(refused.get(id)));
    return released;
  }

  /** Whom it is of stays out of logs. */
  @Override
  public String toString() {
    return "mending of " + submission.id();
  }
}
