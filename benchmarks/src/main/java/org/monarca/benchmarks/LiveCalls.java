package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.monarca.population.Population;
import org.monarca.population.Progress;
import org.monarca.population.Settings;
import org.monarca.population.states.ErrorRate;
import org.monarca.records.Header;
import org.monarca.records.RecordKind;
import org.monarca.records.StudentRecord;
import org.monarca.records.bundle.CsvBundleReader;
import org.monarca.records.problems.Finding;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Expectation;
import tools.jackson.databind.json.JsonMapper;

/**
 * What States' systems say of one child at a time. Of ten calls five change what a child is known
 * by (a parent's first name, the city of birth or the middle name, each otherwise than before), so
 * that it is looked for and linked anew; two change the telephone number of a parent, by which
 * nobody is looked for; one says all of it again unchanged; and two bring a record that is new: a
 * child whom nobody knows, and one whom another State knows.
 */
final class LiveCalls {

  private static final long SEED = 17;
  private static final int OF_TEN_KNOWN_OTHERWISE = 5;
  private static final int OF_TEN_CHANGED = 7;
  private static final int OF_TEN_UNCHANGED = 8;
  private static final int LETTERS = 26;

  /** By which a child is known, among others. */
  private static final List<String> CHANGED =
      List.of("parent_1_first_name", "birth_city", "middle_name");

  private final JsonMapper json = new JsonMapper();
  private final String run = Long.toString(Instant.now().getEpochSecond() % 100_000_000, 36);
  private final List<Told> known;
  private final List<Told> strangers;
  private final List<String> states;
  private int used;

  private LiveCalls(List<Told> known, List<Told> strangers, List<String> states) {
    this.known = known;
    this.strangers = strangers;
    this.states = states;
  }

  /** A child, and the State that tells of it. */
  private record Told(String state, StudentRecord child) {}

  /**
   * A request.
   *
   * @param rest of the body, after the moment at which it is sent
   * @param status that is expected
   * @param again whether all of it was said before
   */
  record Call(String state, String id, String rest, int status, boolean again) {

    /** As of now. */
    String body() {
      return "{\"created_at\":\"%s\",%s".formatted(Instant.now(), rest);
    }
  }

  /**
   * So many calls, in the order in which they are sent.
   *
   * @param bundles what the States sent that the service holds
   */
  static List<Call> of(Map<String, Path> bundles, int calls, Path scratch) throws IOException {
    var known = drawn(bundles.values(), calls);
    var nation =
        new Population()
            .generate(
                Settings.of(
                    Math.max(100, calls / 10L),
                    List.copyOf(bundles.keySet()),
                    Instant.now().getEpochSecond(),
                    LocalDate.now(Clock.system(ZoneOffset.UTC)).minusDays(1),
                    ErrorRate.USUAL,
                    scratch),
                Progress.silent());
    var files = nation.submissions().stream().map(sent -> sent.file()).toList();
    return new LiveCalls(known, drawn(files, calls / 10), List.copyOf(bundles.keySet()))
        .calls(calls);
  }

  private List<Call> calls(int count) {
    var calls = new ArrayList<Call>(count);
    for (int i = 0; i < count; i++) {
      int kind = i * 7 % 10; // changed, unchanged and new ones mixed evenly
      if (kind < OF_TEN_UNCHANGED) {
        var told = known.get(used++ % known.size());
        calls.add(said(told.state(), told.child().stateStudentId(), told, changes(kind), 200));
      } else if (kind == OF_TEN_UNCHANGED) {
        var told = strangers.get(i % strangers.size());
        calls.add(said(told.state(), "L" + run + "-" + i, told, Map.of(), 201));
      } else {
        var told = known.get(used++ % known.size());
        var other = states.get((states.indexOf(told.state()) + 1) % states.size());
        calls.add(said(other, "L" + run + "-" + i, told, Map.of(), 201));
      }
    }
    return calls;
  }

  /** What is other than before, in each call of each run. */
  private Map<String, String> changes(int kind) {
    if (kind >= OF_TEN_CHANGED) {
      return Map.of();
    }
    if (kind >= OF_TEN_KNOWN_OTHERWISE) {
      return Map.of(
          "parent_1_phone",
          "312555%04d".formatted((used * 7919L + Instant.now().getEpochSecond()) % 10_000));
    }
    var name = name(Instant.now().getEpochSecond() * 31 + used);
    return Map.of(CHANGED.get(used % CHANGED.size()), name);
  }

  /** A name of letters alone, another for each number. */
  private static String name(long number) {
    var name = new StringBuilder("Q");
    for (long left = number; left > 0; left /= LETTERS) {
      name.append((char) ('a' + left % LETTERS));
    }
    return name.toString();
  }

  private Call said(String state, String id, Told told, Map<String, String> changes, int status) {
    var body = new LinkedHashMap<String, Object>(told.child().student().values());
    boolean again = status != 201 && changes.isEmpty();
    body.remove("state_student_id");
    if (!again) {
      body.remove("exchange_id");
    }
    body.put("action", status == 201 ? "I" : "U");
    body.putAll(changes);
    for (var kind : RecordKind.childKinds()) {
      var rows = told.child().rows(kind).stream().map(row -> values(row.values())).toList();
      if (!rows.isEmpty()) {
        body.put(kind.plural(), rows);
      }
    }
    return new Call(state, id, json.writeValueAsString(body).substring(1), status, again);
  }

  private static Map<String, String> values(Map<String, String> row) {
    var values = new LinkedHashMap<>(row);
    values.remove("state_student_id");
    return values;
  }

  private static List<Told> drawn(Iterable<Path> bundles, int size) throws IOException {
    var reservoir = new Reservoir(size);
    for (Path bundle : bundles) {
      new CsvBundleReader().examine(bundle, Expectation.fromAnyone(), reservoir);
    }
    return reservoir.drawn;
  }

  /** Each child seen so far is drawn with the same chance. */
  private static final class Reservoir implements Examination {

    private final Random random = new Random(SEED);
    private final List<Told> drawn = new ArrayList<>();
    private final int size;
    private String state = "";
    private int seen;

    Reservoir(int size) {
      this.size = size;
    }

    @Override
    public void header(Header header) {
      state = header.state();
    }

    @Override
    public void accepted(StudentRecord child, List<Finding> warnings) {
      if (child.student().value("exchange_id") != null) {
        return; // a number that nobody has, for which the exchange refused the child
      }
      int place = drawn.size() < size ? drawn.size() : random.nextInt(seen + 1);
      seen++;
      if (place == drawn.size()) {
        drawn.add(new Told(state, child));
      } else if (place < size) {
        drawn.set(place, new Told(state, child));
      }
    }

    @Override
    public void rejected(StudentRecord child, List<Finding> findings) {
      // the exchange does not know it
    }

    @Override
    public void orphan(Finding finding) {
      // belongs to no child
    }
  }
}
