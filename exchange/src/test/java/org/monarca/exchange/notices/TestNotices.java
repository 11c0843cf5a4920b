package org.monarca.exchange.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.duties.Duties;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.chain.Heads;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.holidays.WorkingDays;
import org.monarca.exchange.notices.Delivering.Way;
import org.monarca.exchange.notices.Preference.Delivery;
import org.monarca.exchange.notices.Preference.Language;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.TestDatabase;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import tools.jackson.databind.json.JsonMapper;

/** The notices on a database of their own, with a clock that a test moves and a worker it calls. */
final class TestNotices implements AutoCloseable {

  static final Actor SOMEBODY = Actor.exchange("test");

  private final TestDatabase test;
  private final JsonMapper json = new JsonMapper();
  private final AtomicReference<Instant> now;
  private final InstantSource clock;
  private final AtomicInteger nudges = new AtomicInteger();
  private final Audit audit;
  private final Accounts accounts;

  TestNotices() {
    this("2026-11-23T18:00:00Z");
  }

  TestNotices(String moment) {
    this(moment, TestDatabase.fresh());
  }

  TestNotices(String moment, TestDatabase test) {
    this.test = test;
    now = new AtomicReference<>(Instant.parse(moment));
    clock = now::get;
    audit = new Audit(test.database(), clock, json);
    accounts =
        new Accounts(
            test.database(),
            audit,
            PasswordEncoderFactories.createDelegatingPasswordEncoder(),
            new RoleGrants(test.database(), clock),
            new Duties(test.database(), clock),
            clock);
  }

  /** Settings as a file would have them, of a server on this machine. */
  static SmtpSettings settings(int port, String... more) {
    var source = new MapConfigurationPropertySource();
    source.put("monarca.smtp.host", "127.0.0.1");
    source.put("monarca.smtp.port", Integer.toString(port));
    source.put("monarca.smtp.tls", "none");
    source.put("monarca.smtp.from", "exchange@example.org");
    source.put("monarca.smtp.link", "https://exchange.example.org/");
    source.put("monarca.smtp.patience", "5s");
    for (int i = 0; i < more.length; i += 2) {
      source.put("monarca.smtp." + more[i], more[i + 1]);
    }
    return new Binder(source).bind("monarca.smtp", SmtpSettings.class).get();
  }

  TestDatabase database() {
    return test;
  }

  void wait(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }

  void at(String moment) {
    now.set(Instant.parse(moment));
  }

  InstantSource clock() {
    return clock;
  }

  Account person(String name, String zone) {
    return person(name, zone, "TX");
  }

  /**
   * @param state null for somebody of the Department
   */
  Account person(String name, String zone, @Nullable String state) {
    return accounts.create(
        new NewAccount(
            name + "@example.org",
            "milkweed-river-100",
            "Synthetic " + name,
            state == null ? Role.FEDERAL_USER : Role.STATE_DATA_ADMIN,
            state,
            ZoneId.of(zone)));
  }

  Account person(String name) {
    return person(name, "America/Chicago");
  }

  /** As somebody of a State; what notices do does not hang on it. */
  static Actor actor(Account person) {
    return Actor.person(person.id(), Role.STATE_DATA_ADMIN.code(), "TX");
  }

  void choose(Account person, Delivery delivery, Language language) {
    room(Optional.empty()).preferences().choose(actor(person), new Preference(delivery, language));
  }

  Notices notices() {
    return room(Optional.empty()).notices(nudges::incrementAndGet);
  }

  UUID send(String kind, Account receiver, int task) {
    return notices().send(Notice.about(kind, receiver.id(), "task", task));
  }

  NoticeRoom room(SmtpSettings settings) {
    return room(settings.way());
  }

  NoticeRoom room(MailDoor door) {
    return room(Optional.of(new Way(door, "exchange@example.org", "example.org")));
  }

  NoticeRoom room(MailDoor door, List<Correspondents> others) {
    return room(Optional.of(new Way(door, "exchange@example.org", "example.org")), others);
  }

  NoticeRoom room(Optional<Way> way) {
    return room(way, List.of());
  }

  private NoticeRoom room(Optional<Way> way, List<Correspondents> others) {
    return room(way, others, CrashPoint.NONE);
  }

  NoticeRoom room(Optional<Way> way, List<Correspondents> others, CrashPoint crash) {
    var words =
        new NoticeWords(
            NoticeKinds.published(),
            java.net.URI.create("https://exchange.example.org/"),
            false,
            new EnclosedHead(heads()));
    return NoticeRoom.of(
        test.database(), audit, accounts, others, directory(), clock, json, words, way, crash);
  }

  Directory directory() {
    return new Directory(test.database(), new WorkingDays(test.database(), clock));
  }

  Heads heads() {
    return new Heads(test.database(), audit, clock);
  }

  /** Works until nothing is left to do at this moment. */
  void rest(NoticeRoom room) {
    int done = 0;
    while (room.delivering().takeOne()) {
      assertThat(++done).isLessThan(1000);
    }
  }

  int nudges() {
    return nudges.get();
  }

  /** How the notice stands: pending, delivered, or why it is dead. */
  String fate(UUID notice) {
    return test.jdbc()
        .sql("select coalesce(reason, status) from notices.notice where id = ?")
        .param(notice)
        .query(String.class)
        .single();
  }

  /** The delivery log of a notice, in order. */
  List<String> log(UUID notice) {
    return test.jdbc()
        .sql("select outcome || ': ' || answer from notices.attempt where notice = ? order by id")
        .param(notice)
        .query(String.class)
        .list();
  }

  /** Invariant I8: every notice is delivered, or pending, or dead with a reason. */
  long lost() {
    return test.jdbc()
        .sql(
            "select count(*) from notices.notice where not (status = 'delivered' or status = 'pending' or status = 'dead' and reason is not null)")
        .query(Long.class)
        .single();
  }

  @Override
  public void close() {
    test.close();
  }
}
