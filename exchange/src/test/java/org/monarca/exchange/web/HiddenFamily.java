package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.access.Role.DISTRICT_ADMIN;
import static org.monarca.exchange.access.Role.FEDERAL_USER;
import static org.monarca.exchange.access.Role.PRIVACY_OFFICER;
import static org.monarca.exchange.access.Role.QUERY_USER;
import static org.monarca.exchange.access.Role.RECRUITER;
import static org.monarca.exchange.access.Role.REGION_ADMIN;
import static org.monarca.exchange.access.Role.SCHOOL_USER;
import static org.monarca.exchange.access.Role.STATE_DATA_ADMIN;
import static org.monarca.exchange.access.Role.STATE_DIRECTOR;
import static org.monarca.exchange.access.Role.STATE_SYSTEM;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.protection.Hiding;
import org.monarca.exchange.protection.MarkReason;
import org.monarca.exchange.protection.Marks;
import org.monarca.exchange.students.SourceRecords;
import org.monarca.records.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * A child that Texas protects and that lives in Michigan, a child of Ohio that it may be, and
 * everybody who must not learn where it is.
 */
abstract class HiddenFamily extends WholeExchange {

  /** What no answer holds; the State that protects the child is named, for it is to be called. */
  static final Pattern SECRET =
      Pattern.compile(
          "\\b(school|facility|district|telephone|parent|residency|comment|from_|to_|alternate|moved)[a-z_0-9]*-of-"
              + "|-of-(qualifying_move|assessment|alternate_id)-says"
              + "|key-of-(MI|TX)|Michigan|Míchigan|\"MI\"|note-of-michigan|hidden-in-(mi|tx)");

  static int count;

  @Autowired MockMvcTester web;
  @Autowired private Identities identities;
  @Autowired private SourceRecords sources;
  @Autowired private Database database;
  @Autowired private Marks marks;

  private final Instant now = Instant.now();
  final ChildFixture who = Teller.nobodyElse();
  ExchangeId child = new ExchangeId("210744390183");
  ExchangeId ohioan = child;
  private Set<String> family = Set.of();

  /** What other tests left open about other children of Michigan is no answer about this one. */
  @BeforeEach
  void nothingElseIsOpen() {
    testDatabase()
        .jdbc()
        .sql(
            "update worklist.task set status = 'done', closed = now(), outcome = 'other' where status in ('open', 'claimed')")
        .update();
    hide();
  }

  private void hide() {
    int each = count++;
    var birthplace = Teller.nobodyElse().student().get("last_name_1");
    var hidden = who.with("birth_city", birthplace);
    family = Set.of(hidden.student().get("parent_1_first_name"), birthplace);
    tell("TX", "hidden-in-tx-" + each, Hiding.parents(hidden, "TX"), 3);
    child = tell("MI", "hidden-in-mi-" + each, Hiding.parents(hidden, "MI"), 2);
    marks.mark(Actor.person("tx-9", "state-data-admin", "TX"), child, MarkReason.HIDING);
    // Ohio sends the number of the child with a name and a birth date that are others.
    ohioan =
        tell(
            "OH",
            "of-ohio-" + each,
            Teller.nobodyElse().born("2001-01-01").withExchangeId(child),
            1);
    assertThat(ohioan).isNotEqualTo(child);
  }

  private ExchangeId tell(String state, String id, ChildFixture said, int daysAgo) {
    return new ToldChild(database, sources, identities)
        .says(
            now.minus(Duration.ofDays(daysAgo)),
            state,
            id,
            said,
            state.equals("OH") ? new Row[0] : Hiding.rows(state, id));
  }

  static List<Reader> readers() {
    var readers = new ArrayList<Reader>();
    for (var state : List.of("OH", "WA")) {
      for (var role :
          List.of(
              SCHOOL_USER,
              QUERY_USER,
              RECRUITER,
              DISTRICT_ADMIN,
              REGION_ADMIN,
              STATE_DATA_ADMIN,
              STATE_DIRECTOR,
              PRIVACY_OFFICER,
              STATE_SYSTEM)) {
        readers.add(new Reader(role, state));
      }
    }
    readers.add(new Reader(FEDERAL_USER, null));
    return readers;
  }

  final void assertTellsNothing(String where, Reader reader, String told) {
    var secrets = new TreeSet<String>();
    var said =
        told.replaceAll(
            "<option[^>]*>[^<]*</option>|<optgroup[^>]*>", ""); // every State is there to choose
    SECRET.matcher(said).results().forEach(found -> secrets.add(found.group()));
    family.stream().filter(told::contains).forEach(secrets::add);
    assertThat(secrets).as("what %s is told by %s", reader, where).isEmpty();
  }

  final String get(String path, Reader reader, boolean isSystem) throws Exception {
    var request = web.get().uri(path).with(as(reader.role(), reader.state()));
    return body((isSystem ? request : request.with(csrf())).exchange());
  }

  static String body(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  /** Somebody who is not told. */
  record Reader(Role role, @Nullable String state) {}
}
