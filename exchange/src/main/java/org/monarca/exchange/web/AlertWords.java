package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.consolidated.Sensitive;
import org.monarca.exchange.health.MedicalAlert;
import org.monarca.exchange.web.ArrivalPage.Call;
import org.monarca.exchange.web.ImmunizationsPage.Alert;
import org.monarca.records.RecordKind;

/** Medical alerts, and whom to call about them. */
final class AlertWords {

  /** Whoever is nearest to the child comes first. */
  private static final int CALLS = 3;

  private final Function<Entry, List<Call>> offices;
  private final Wording words;
  private final Sayings sayings;

  /**
   * @param offices to call about a child who had that enrollment
   */
  AlertWords(Function<Entry, List<Call>> offices, Wording words) {
    this.offices = offices;
    this.words = words;
    this.sayings = new Sayings(words);
  }

  List<Alert> of(ChildRecord child) {
    return child.closure().closes(Sensitive.HEALTH)
        ? List.of()
        : MedicalAlert.of(child).stream().map(this::alert).toList();
  }

  private Alert alert(MedicalAlert alert) {
    var enrollment = alert.enrollment();
    return new Alert(
        words.say("health.alert", words.code("med_alert", alert.kind())),
        sayings.by(enrollment.state(), enrollment.asOf()),
        calls(enrollment));
  }

  private List<String> calls(Entry enrollment) {
    var calls = new ArrayList<String>();
    var phone = sayings.inWords(enrollment, RecordKind.ENROLLMENT, "telephone");
    if (phone != null) {
      calls.add(
          words.say(
              "value.by",
              enrollment
                  .values()
                  .getOrDefault("school_or_project_name", words.say("health.alert.school")),
              phone));
    }
    offices.apply(enrollment).stream().map(AlertWords::line).forEach(calls::add);
    return calls.stream().limit(CALLS).toList();
  }

  private static String line(Call call) {
    return Stream.of(call.who(), call.office(), call.phone(), call.email())
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
