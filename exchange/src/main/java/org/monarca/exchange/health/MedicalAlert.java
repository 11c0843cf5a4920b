package org.monarca.exchange.health;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

  private static final Comparator<Entry> LATER_TOLD =
      Comparator.comparing(Entry::asOf)
          .thenComparingInt(MedicalAlert::gravity)
          .thenComparing(Entry::state)
          .thenComparing(Entry::recordKey)
          .thenComparingLong(Entry::record);

  /** Of one day and one telling the graver goes before: an all-clear hides nothing then. */
  private static final Comparator<Entry> LATEST =
      Comparator.comparing(MedicalAlert::day).thenComparing(LATER_TOLD).reversed();

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

  private static List<Entry> lastOfEachRecord(ChildRecord child) {
    return child.rows().getOrDefault(RecordKind.ENROLLMENT, List.of()).stream()
        .filter(enrollment -> enrollment.values().containsKey(ELEMENT))
        .collect(Collectors.groupingBy(MedicalAlert::record))
        .values()
        .stream()
        .map(MedicalAlert::last)
        .sorted(LATEST)
        .toList();
  }

  /** An enrollment without a day is as late as it was told. */
  private static Entry last(List<Entry> ofRecord) {
    return ofRecord.stream()
        .collect(Collectors.groupingBy(one -> day(one).isEmpty(), Collectors.minBy(LATEST)))
        .values()
        .stream()
        .flatMap(Optional::stream)
        .max(LATER_TOLD)
        .orElseThrow();
  }

  private static String day(Entry enrollment) {
    return enrollment.values().getOrDefault("enrollment_date", "");
  }

  private static int gravity(Entry enrollment) {
    return switch (enrollment.values().getOrDefault(ELEMENT, NONE)) {
      case NONE -> 0;
      case GRAVEST -> 2;
      default -> 1;
    };
  }

  private static String record(Entry enrollment) {
    return enrollment.state() + " " + enrollment.record();
  }

  /** Of several States that are withheld none speaks for the others. */
  private static String speaker(Entry enrollment) {
    return Withheld.isWithheld(enrollment.state()) ? record(enrollment) : enrollment.state();
  }

  private static MedicalAlert graver(MedicalAlert latest, MedicalAlert other) {
    return gravity(other.enrollment()) > gravity(latest.enrollment()) ? other : latest;
  }
}
