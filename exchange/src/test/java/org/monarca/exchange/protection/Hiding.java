package org.monarca.exchange.protection;

import static org.monarca.exchange.identity.ChildFixture.guadalupe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Nation;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/**
 * A family that left Texas, which protects the child, and lives in Michigan now. Every element that
 * either State sends, but who the child is, says its own name, so that it is seen wherever it comes
 * out.
 */
public final class Hiding implements AutoCloseable, ProtectionListener {

  public static final Actor TEXAN = Actor.person("tx-1", "state-data-admin", "TX");
  public static final Actor TEXAN_OFFICER = Actor.person("tx-2", "privacy-officer", "TX");
  public static final Actor OFFICER = Actor.person("mi-2", "privacy-officer", "MI");

  /** Who may look children up and must not learn where this one is. */
  public static final List<Actor> EVERYBODY_ELSE =
      List.of(
          Nation.REGISTRAR,
          TEXAN,
          Actor.person("mi-1", "school-user", "MI"),
          Actor.person("mi-3", "state-data-admin", "MI"),
          Actor.person("us-1", "federal-user", null),
          Actor.system("mi", "MI"),
          Actor.system("tx", "TX"));

  private static final Set<String> KEYS =
      Set.of("state_student_id", "record_key", "action", "withdrawal_date");

  /** What says when something was, and is compared as a date. */
  private static final Set<String> DATES =
      Set.of("enrollment_date", "residency_date", "qualifying_arrival_date");

  final Nation nation = new Nation();
  final List<String> heard = new ArrayList<>();
  final Marks marks = nation.marks(this);
  final Emergencies emergencies = nation.emergencies(this);
  final Whereabouts whereabouts = nation.whereabouts(this);
  final Admissions admissions = nation.admissions(this);
  private final ExchangeId child;

  public Hiding() {
    nation.says(1, "TX", "1", parents("TX"), rows("TX", "1"));
    child = nation.says(2, "MI", "2", parents("MI"), rows("MI", "2"));
  }

  public Nation nation() {
    return nation;
  }

  public ExchangeId child() {
    return child;
  }

  /** Texas protects the child. */
  public void protect() {
    marks.mark(TEXAN, child, MarkReason.HIDING);
  }

  /** Another State says, with the child's number, that it enrolls on that day. */
  public void claims(String state, String day) {
    nation.says(
        3,
        state,
        "3",
        parents(state).withExchangeId(child),
        Nation.row(
            RecordKind.ENROLLMENT,
            "3",
            "e",
            Map.of(
                "enrollment_date",
                day,
                "telephone",
                said(RecordKind.ENROLLMENT, "telephone", state))));
  }

  /** The exchange looks where protected children are. */
  public void look() {
    whereabouts.lookSome();
  }

  public ChildRecord seenBy(Actor reader) {
    return nation.children().find(Nation.by(reader), child).orElseThrow();
  }

  /** What of an element both States say of it. */
  public static String said(RecordKind kind, String key, String state) {
    return DATES.contains(key)
        ? state.equals("MI") ? "2025-12-01" : "2025-03-01"
        : "%s-of-%s-says-%s".formatted(key, kind.key(), state);
  }

  @Override
  public void opened(long opening, Collection<String> states, String by, boolean isProtected) {
    heard.add(
        "%sopened, told to %s"
            .formatted(isProtected ? "" : "what was closed ", String.join(" and ", states)));
  }

  @Override
  public void changed(String state, String by) {
    heard.add("changed in %s by %s".formatted(state, by));
  }

  @Override
  public void moved(Collection<String> protecting, String to) {
    heard.add("moved, told to %s and %s".formatted(String.join(" and ", protecting), to));
  }

  @Override
  public void letIn(String protecting, String to, String by) {
    heard.add("%s let in by %s of %s".formatted(to, by, protecting));
  }

  @Override
  public void close() {
    nation.close();
  }

  private static ChildFixture parents(String state) {
    return parents(guadalupe().with("birth_city", "Laredo"), state);
  }

  /** That child, of whom that State says how its parents are reached. */
  public static ChildFixture parents(ChildFixture who, String state) {
    var child = who;
    for (var key : List.of("parent_1_phone", "parent_1_email")) {
      child = child.with(key, said(RecordKind.STUDENT, key, state));
    }
    return child;
  }

  /** A row of each kind in which every element says its own name. */
  public static Row[] rows(String state, String id) {
    return RecordKind.childKinds().stream()
        .map(kind -> Nation.row(kind, id, "key-of-" + state, values(kind, state)))
        .toArray(Row[]::new);
  }

  /** What rows of that kind say. */
  static Stream<String> keys(RecordKind kind) {
    return Catalogue.known().elements(kind).stream()
        .map(Element::key)
        .filter(key -> !KEYS.contains(key));
  }

  private static Map<String, String> values(RecordKind kind, String state) {
    return keys(kind).collect(Collectors.toMap(key -> key, key -> said(kind, key, state)));
  }
}
