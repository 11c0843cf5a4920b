package org.monarca.exchange.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.consolidated.Withheld;
import org.monarca.records.RecordKind;

/**
 * That a State says there is something to know of a child's health. What it is, no State sends: who
 * sent the alert is to be called.
 *
 * @param enrollment the latest of its State that says so
 * @param kind of the list {@code med_alert}: {@code Chronic}, {@code Acute}
 */
public record MedicalAlert(Entry enrollment, String kind) {

  private static final String ELEMENT = "med_alert";
  private static final String NONE = "None";

  /** What each State last said, where that is no all-clear; the latest first. */
  public static List<MedicalAlert> of(ChildRecord child) {
    Map<String, Entry> byState = new LinkedHashMap<>();
    var withheld = new ArrayList<Entry>();
    child.rows().getOrDefault(RecordKind.ENROLLMENT, List.of()).stream()
        .filter(enrollment -> enrollment.values().containsKey(ELEMENT))
        .sorted(
            Comparator.comparing((Entry one) -> one.values().getOrDefault("enrollment_date", ""))
                .thenComparing(Entry::asOf)
                .reversed())
        .forEach(enrollment -> {
          // Of several States that are withheld none speaks for the others.
          if (Withheld.isWithheld(enrollment.state())) {
            withheld.add(enrollment);
          } else {
            byState.putIfAbsent(enrollment.state(), enrollment);
          }
        });
    return Stream.concat(byState.values().stream(), withheld.stream())
        .map(last -> new MedicalAlert(last, last.values().getOrDefault(ELEMENT, NONE)))
        .filter(alert -> !alert.kind().equals(NONE))
        .toList();
  }
}
