package org.monarca.exchange.health.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.ConsolidatedValue;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.immunization.Forecaster;
import org.monarca.immunization.schedule.Schedule;
import org.monarca.records.RecordKind;

/** Vaccinations of a child, as States send them. */
public final class Vaccinated {

  /** By the schedule that is shipped. */
  public static final Histories HISTORIES = new Histories(Forecaster.of(Schedule.standard()));

  private static final Instant AS_OF = Instant.parse("2026-05-04T00:00:00Z");

  private final Map<String, ConsolidatedValue> student = new LinkedHashMap<>();
  private final List<Entry> doses = new ArrayList<>();
  private long record;

  private Vaccinated() {
    put("sex", "Female");
  }

  public static Vaccinated born(String day) {
    return new Vaccinated().put("birth_date", day);
  }

  /** Nobody says when. */
  public static Vaccinated bornUnknown() {
    return new Vaccinated();
  }

  private Vaccinated put(String key, String value) {
    student.put(key, new ConsolidatedValue(value, "TX", AS_OF, List.of(), false, "newest"));
    return this;
  }

  /** A dose that the State gave. */
  public Vaccinated given(String state, String cvx, String day, String... more) {
    return dose(state, cvx, day, "00", more);
  }

  /** A dose that the State has from a paper. */
  public Vaccinated copied(String state, String cvx, String day, String... more) {
    return dose(state, cvx, day, "01", more);
  }

  private Vaccinated dose(String state, String cvx, String day, String source, String... more) {
    var values = new LinkedHashMap<String, String>();
    values.put("cvx_code", cvx);
    values.put("occurrence_date", day);
    values.put("source", source);
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
    values.values().removeIf(String::isEmpty);
    doses.add(new Entry(state, "I" + doses.size(), AS_OF, values, record));
    return this;
  }

  /** What comes stands in other records of the same States. */
  public Vaccinated inAnotherRecord() {
    record++;
    return this;
  }

  /** The same in another order of the rows. */
  public Vaccinated shuffled(long seed) {
    Collections.shuffle(doses, new Random(seed));
    return this;
  }

  public List<Entry> rows() {
    return List.copyOf(doses);
  }

  public ChildRecord child() {
    return new ChildRecord(
        new ExchangeId("210744390183"),
        List.of(),
        List.of(),
        Map.copyOf(student),
        Map.of(RecordKind.IMMUNIZATION, List.copyOf(doses)),
        List.of());
  }

  public ImmunizationHistory on(String day) {
    return HISTORIES.of(child(), LocalDate.parse(day));
  }
}
