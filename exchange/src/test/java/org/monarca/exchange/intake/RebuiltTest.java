package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.consolidated.ReadChildren;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Rewritten;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.exchange.roster.Upkeep;
import org.monarca.exchange.sealing.TestSeals;
import org.monarca.exchange.students.SourceRecords;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is shown of children follows from what States said of them and from which records are one
 * child: in an exchange that was given only these, in any other order, it is the same to the byte.
 */
class RebuiltTest {

  private static final List<String> STATES = List.of("TX", "WA", "MI");
  private static final int CHILDREN = 12;
  private static final int SUBMISSIONS = 9;

  private static final String[] SAID_AND_LINKED = {
    "students.source",
    "students.telling",
    "students.version",
    "sealing.data_key",
    "identity.exchange_id",
    "identity.link",
    "identity.alias",
    "identity.near_match"
  };

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void fromWhatWasSaidTheSameIsBuiltAgain(long seed) {
    try (var intake = new TestIntake()) {
      tell(intake, new Random(seed));
      var shown = children(intake.database(), intake.clock());
      var listed = lines(intake.database());
      assertThat(shown).hasSizeGreaterThan(CHILDREN / 2);
      assertThat(listed).isNotEmpty();

      try (var rebuilt = Rewritten.from(intake.database(), SAID_AND_LINKED)) {
        list(rebuilt, intake.clock());

        assertThat(children(rebuilt, intake.clock())).isEqualTo(shown);
        assertThat(lines(rebuilt)).isEqualTo(listed);
      }
    }
  }

  /** The way by which a past day is shown: from every version that was ever told. */
  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void fromEveryVersionThereEverWasComesWhatHoldsNow(long seed) {
    try (var intake = new TestIntake()) {
      tell(intake, new Random(seed));
      var read = reader(intake.database(), intake.clock());

      for (var id : numbers(intake.database())) {
        assertThat(JSON.writeValueAsString(read.asOf(id, intake.clock().instant())))
            .isEqualTo(JSON.writeValueAsString(read.record(id)));
      }
    }
  }

  /** Three States tell of the same children, contradict each other and themselves. */
  private static void tell(TestIntake intake, Random random) {
    for (int i = 0; i < SUBMISSIONS; i++) {
      var state = STATES.get(random.nextInt(STATES.size()));
      var bundle =
          SentBundle.delta(state, "s" + i).created("2026-11-%02dT10:00:00Z".formatted(i + 2));
      for (int child = 0; child < CHILDREN; child++) {
        if (random.nextInt(3) > 0) {
          bundle = told(bundle, child, i, random);
        }
      }
      intake.send(state, bundle.bytes());
    }
  }

  private static SentBundle told(SentBundle bundle, int child, int i, Random random) {
    if (i > 3 && random.nextInt(8) == 0) {
      return bundle.child("c" + child, "D", Map.of());
    }
    var more =
        bundle
            .child(child)
            .dose("c" + child, "d" + random.nextInt(3), "2016-%02d-04".formatted(1 + i));
    return random.nextBoolean() ? more.row("enrollments.csv", enrollment(child, random)) : more;
  }

  private static Map<String, String> enrollment(int child, Random random) {
    var row = new HashMap<String, String>();
    row.put("state_student_id", "c" + child);
    row.put("record_key", "e" + random.nextInt(2));
    row.put("enrollment_date", "2026-0%d-01".formatted(8 + random.nextInt(2)));
    row.put("enrollment_type", "01");
    row.put("school_or_project_name", "Synthetic School " + random.nextInt(3));
    row.put("school_id", "480000000001");
    row.put("district_id", "4800000");
    row.put("facility_city", "Laredo");
    row.put("facility_state", "TX");
    row.put("grade_level", "0" + (1 + random.nextInt(8)));
    row.put("el_indicator", random.nextBoolean() ? "Y" : "N");
    row.put("idea_indicator", "N");
    row.put("med_alert", List.of("None", "Acute", "Chronic").get(random.nextInt(3)));
    row.put("immunization_record_flag", "Y");
    row.put("residency_date", "2026-08-01");
    return row;
  }

  /** All children as a registrar sees them, in bytes of one order. */
  private static List<String> children(TestDatabase database, InstantSource clock) {
    var read = reader(database, clock);
    var shown = new ArrayList<String>();
    for (var id : numbers(database)) {
      shown.add(JSON.writeValueAsString(read.record(id)));
    }
    return shown;
  }

  private static ReadChildren reader(TestDatabase database, InstantSource clock) {
    var seals = TestSeals.of(database.database()).seals();
    return new ReadChildren(
        database.database(),
        new Identities(database.database(), clock, JSON, (sources, by) -> {}),
        new SourceRecords(database.database(), JSON, seals),
        clock);
  }

  private static List<ExchangeId> numbers(TestDatabase database) {
    return database
        .jdbc()
        .sql("select distinct exchange_id from identity.link order by 1")
        .query(Long.class)
        .list()
        .stream()
        .map(ExchangeId::of)
        .toList();
  }

  /** Writes the lists of schools anew. */
  private static void list(TestDatabase rebuilt, InstantSource clock) {
    var upkeep = new Upkeep(rebuilt.database(), clock);
    for (var state : STATES) {
      var sources =
          rebuilt
              .jdbc()
              .sql("select id from students.source where state = ?")
              .param(state)
              .query(Long.class)
              .list();
      rebuilt.database().write(Actor.exchange("test"), () -> upkeep.follow(state, sources));
    }
  }

  private static List<String> lines(TestDatabase database) {
    return database
        .jdbc()
        .sql("select stay::text from roster.stay order by source_id, enrollment")
        .query(String.class)
        .list();
  }
}
