package org.monarca.exchange.intake.mending;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.monarca.exchange.intake.RejectedChild;
import org.monarca.exchange.intake.RejectedChildren;
import org.monarca.exchange.intake.SubmissionStatus;

/**
 * The refused of a submission, as their mending stands.
 *
 * @param last where children were sent again, by their numbers
 * @param refused children who are refused still, and where the last time
 */
record Work(
    SubmissionStatus submission,
    RejectedChildren read,
    Map<Integer, MendStore.Last> last,
    Map<String, UUID> refused) {

  boolean has(int number) {
    return number > 0 && number <= read.children().size();
  }

  ChildToMend child(int number) {
    return ChildToMend.of(read.children().get(number - 1), read.draft());
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

  /** The form of that child, as it is or as somebody typed it. */
  MendForm form(int number, ChildToMend child) {
    var fields = child.fields();
    var list = list();
    return new MendForm(
        number,
        child.child(),
        standing(read.children().get(number - 1)),
        fields.stream().filter(field -> ChildToMend.isNeeded(field, fields)).toList(),
        fields.stream().filter(field -> !ChildToMend.isNeeded(field, fields)).toList(),
        child.others(),
        list.after(number),
        list.left(),
        list.lines().size());
  }

  private MendList.Line line(RejectedChild child) {
    return new MendList.Line(
        child.number(),
        child.child().student(),
        ChildToMend.of(child, read.draft()).errors(),
        standing(child));
  }

  private Standing standing(RejectedChild child) {
    var sent = last.get(child.number());
    var latest = refused.get(child.child().stateStudentId());
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

  /** Whom it is of stays out of logs. */
  @Override
  public String toString() {
    return "mending of " + submission.id();
  }
}
