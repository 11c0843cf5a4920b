package org.monarca.exchange.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.duties.RulesOfBehavior;

/** Forms as made-up applicants type them. */
public final class Applicants {

  private Applicants() {}

  /** One that is right, with addresses of its own. */
  public static Map<String, String> typed(Role role, String state, Instant now) {
    var name = UUID.randomUUID().toString();
    var trained = LocalDate.ofInstant(now, ZoneOffset.UTC).minusMonths(2);
    var typed = new HashMap<String, String>();
    typed.put("role", role.code());
    typed.put("state", state);
    typed.put("name", "Synthetic Applicant");
    typed.put("title", "Registrar");
    typed.put("work_address", "Synthetic Cedar High School\n12 Made-up Road");
    typed.put("email", name + "@example.org");
    typed.put("phone", "555-0142");
    typed.put("mail_language", "en");
    typed.put("zone", "");
    typed.put("need", "Places arriving children in the right courses.");
    typed.put("trained_year", Integer.toString(trained.getYear()));
    typed.put("trained_month", Integer.toString(trained.getMonthValue()));
    typed.put("trained_day", Integer.toString(trained.getDayOfMonth()));
    typed.put("authority_name", "Synthetic Principal");
    typed.put("authority_title", "Principal");
    typed.put("authority_email", "principal." + name + "@example.org");
    typed.put("rules", RulesOfBehavior.VERSION);
    return typed;
  }
}
