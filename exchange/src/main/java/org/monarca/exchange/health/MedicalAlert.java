package org.monarca.exchange.health;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.consolidated.Withheld;
import org.monarca.records.RecordKind;

/**
 * That a State says there is something to know of a child's health. What it is, no State sends: who
 * sent the alert is to be called.
 *
 * @param enrollment the latest of its record that says so
 * @param kind of the list {@code med_alert}: {@code Chronic}, {@code Acute}
 */
public record MedicalAlert(Entry enrollment, String kind) {

  private static final String ELEMENT = "med_alert";
  private static final String NONE = "None";

  /** What goes on is graver than what passes. */
  private static final String GRAVEST = "Chronic";

  private static final Comparator<Entry> LATEST =
      Comparator.comparing((Entry one) -> one.values().getOrDefault("enrollment_date", ""))
          .thenComparing(Entry::asOf)
          .reversed();

  /**
   * What each record last said, where that is no all-clear; the latest first. Of two records that a
   * State has of the child the one does not know of the other: the graver is told.
   */
  public static List<MedicalAlert> of(ChildRecord child) {
    Map<String, MedicalAlert> bySpeaker = new LinkedHashMap<>();
    for (var last : lastOfEachRecord(child)) {
      var alert = new MedicalAlert(last, last.values().getOrDefault(ELEMENT, NONE));
      if (!alert.kind().equals(NONE)) {
        bySpeaker.merge(speaker(last), alert, MedicalAlert::graver);
      }
    }
    return bySpeaker.values().stream()
        .sorted(Comparator.comparing(MedicalAlert::enrollment, LATEST))
        .toList();
  }

  private static Collection<Entry> lastOfEachRecord(ChildRecord child) {
    var last = new LinkedHashMap<String, Entry>();
    child.rows().getOrDefault(RecordKind.ENROLLMENT, List.of()).stream()
        .filter(enrollment -> enrollment.values().containsKey(ELEMENT))
        .sorted(LATEST)
        .forEach(enrollment -> last.putIfAbsent(record(enrollment), enrollment));
    return last.values();
  }

  private static String record(Entry enrollment) {
    return enrollment.state() + " " + enrollment.record();
  }

  /** Of several States that are withheld none speaks for the others. */
  private static String speaker(Entry enrollment) {
    return Withheld.isWithheld(enrollment.state()) ? record(enrollment) : enrollment.state();
  }

  private static MedicalAlert graver(MedicalAlert latest, MedicalAlert other) {
    return other.kind().equals(GRAVEST) && !latest.kind().equals(GRAVEST) ? other : latest;
  }
}
