package org.monarca.exchange.cli;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.duties.RulesOfBehavior;
import org.monarca.exchange.applications.Applications;
import org.monarca.exchange.applications.Typed;

/**
 * Applications for accounts that are under way in the demo: one is to be vouched for, two decided,
 * of which one needs a second person then.
 */
final class DemoApplications {

  private final Applications applications;
  private final InstantSource clock;

  DemoApplications(Applications applications, InstantSource clock) {
    this.applications = applications;
    this.clock = clock;
  }

  /** Enters those that are not there yet. */
  void settle() {
    var school = Role.SCHOOL_USER;
    applications.demonstrate(
        form(school, "counselor.tx", "Synthetic Counselor", "Counselor"), false);
    applications.demonstrate(
        form(school, "recorder.tx", "Synthetic Recorder", "Records clerk"), true);
    applications.demonstrate(
        form(Role.STATE_DATA_ADMIN, "data.tx", "Synthetic Data Lead", "Data lead"), true);
  }

  private Typed form(Role role, String who, String name, String title) {
    var trained = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusMonths(1);
    var fields = new HashMap<String, String>();
    fields.put("role", role.code());
    fields.put("state", "TX");
    fields.put("need", "Places arriving children in the right grade and courses.");
    fields.put("name", name);
    fields.put("title", title);
    fields.put("work_address", "Synthetic Mesquite High School\n12 Made-up Road");
    fields.put("email", who + "@example.org");
    fields.put("phone", "555-0117");
    fields.put("mail_language", "en");
    fields.put("authority_name", "Synthetic Principal");
    fields.put("authority_title", "Principal");
    fields.put("authority_email", "principal.tx@example.org");
    fields.put("rules", RulesOfBehavior.VERSION);
    fields.putAll(
        Map.of(
            "trained_year", Integer.toString(trained.getYear()),
            "trained_month", Integer.toString(trained.getMonthValue()),
            "trained_day", Integer.toString(trained.getDayOfMonth())));
    return new Typed(fields);
  }
}
