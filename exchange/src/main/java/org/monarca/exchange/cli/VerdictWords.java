package org.monarca.exchange.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.monarca.exchange.audit.chain.Fault;
import org.monarca.exchange.audit.chain.Head;
import org.monarca.exchange.audit.chain.Verification.Verdict;

/** What a check of the audit trail came to, in words; never with a name in them. */
final class VerdictWords {

  private VerdictWords() {}

  /** What was looked at. */
  static List<String> checked(Verdict verdict, int anchors) {
    double seconds = verdict.took().toNanos() / 1e9;
    var lines = new ArrayList<String>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d entries in %d chains checked in %.1f s, %,.0f a second.",
            verdict.entries(),
            Head.SHARDS,
            seconds,
            verdict.entries() / seconds));
    verdict.after().ifPresent(head -> lines.add("From the head of %s on.".formatted(head.day())));
    verdict.to().ifPresent(head -> lines.add("To the head of %s.".formatted(head.day())));
    lines.add(heads(verdict.heads(), anchors));
    return lines;
  }

  /** What is wrong first, and what to do. */
  static List<String> broken(Verdict verdict) {
    var fault = verdict.first().orElseThrow();
    var lines = new ArrayList<String>();
    lines.add("The audit trail does not hold. The first broken entry:");
    lines.add("  " + place(fault));
    lines.add("  " + what(fault));
    lines.add(
        "Do this: leave the database as it is, copy it and its backups, tell whoever sees to security, and see docs/operations/audit.md.");
    if (verdict.faults() > 1) {
      lines.add(String.format(Locale.ROOT, "%,d faults in all.", verdict.faults()));
    }
    return lines;
  }

  private static String heads(List<Head> heads, int anchors) {
    var days =
        heads.isEmpty()
            ? "Closed days: none yet"
            : String.format(
                Locale.ROOT,
                "Closed days: %,d, %s to %s",
                heads.size(),
                heads.getFirst().day(),
                heads.getLast().day());
    return anchors == 0
        ? days + "; no anchors compared (--anchors FILE)."
        : String.format(Locale.ROOT, "%s; anchors compared: %,d.", days, anchors);
  }

  private static String place(Fault fault) {
    if (fault.shard() < 0 && fault.sequence() == 0) {
      return "head of " + fault.day();
    }
    var place = new StringBuilder();
    if (fault.shard() >= 0) {
      place.append("shard %d, position %d".formatted(fault.shard(), fault.position()));
    }
    if (fault.sequence() > 0) {
      place.append(place.isEmpty() ? "" : ", ").append("sequence ").append(fault.sequence());
    }
    if (fault.at() != null) {
      place.append(", at ").append(fault.at());
    }
    return place.toString();
  }

  private static String what(Fault fault) {
    return switch (fault.what()) {
      case CHANGED -> "It was changed: its hash is not that of what it says.";
      case UNLINKED ->
          "The entry before it was exchanged: it is not the one after which this one was written.";
      case MISSING -> "Entries were removed from this position on, up to this sequence.";
      case DOUBLED -> "It was put in: another entry stands at the same position.";
      case UNCHAINED -> "It was put in: it stands in no chain.";
      case UNKNOWN_FORMAT ->
          "Its hash was made in a way that this version does not know: it was changed, or written by a later version.";
      case REWRITTEN ->
          "It was written anew: the head of %s names another entry here.".formatted(fault.day());
      case CUT ->
          "Entries were cut off from this position on: the head of %s names one beyond it."
              .formatted(fault.day());
      case HEAD_CHANGED -> "The head was changed: its hash is not that of what it says.";
      case HEAD_UNLINKED ->
          "The head before it was exchanged or removed: it is not the one after which this one was made.";
      case HEAD_MISSING ->
          "The head was kept elsewhere and is not in the database: the trail was cut off, or an earlier backup restored.";
      case HEAD_REWRITTEN ->
          "The head that was kept elsewhere is another: the trail was written anew, or an earlier backup restored and gone on with.";
    };
  }
}
