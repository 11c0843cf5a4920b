package org.monarca.exchange.worklist;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.duties.Duties;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.jurisdictions.holidays.WorkingDays;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Invariants;
import org.monarca.exchange.platform.TestDatabase;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/** The worklist on a database of its own, with a clock that a test moves. */
final class TestWorklist implements AutoCloseable {

  /** A Monday, at seven in the morning in Texas. */
  static final Instant MONDAY = Instant.parse("2026-10-05T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);
  private final TestDatabase test = TestDatabase.fresh();
  final InstantSource clock = now::get;
  final SettingStore settings = new SettingStore(test.database(), new JsonMapper());
  final Offices offices =
      new Offices(
          new States(test.database()),
          new Directory(test.database(), new WorkingDays(test.database(), clock)),
          clock);
  final TaskStore tasks = new TaskStore(test.database());
  final Worklist worklist =
      new Worklist(
          test.database(), new OpenTasks(test.database()), tasks, settings, offices, clock);

  /** Who was told of which task. */
  final Map<Long, String> given = new ConcurrentHashMap<>();

  final Accounts accounts;
  final Desk desk;
  final TaskLists lists;
  final WorklistSettings stateSettings;
  final Escalation escalation;
  final Rehousing rehousing;
  final Holders holders;
  final Reminders reminders;

  /** Who was reminded of which task, in order. */
  final List<Reminder> reminded = new CopyOnWriteArrayList<>();

  final Tally tally = new Tally(test.database(), 5);

  TestWorklist() {
    var database = test.database();
    var audit = new Audit(database, clock, new JsonMapper());
    var grants = new RoleGrants(database, clock);
    accounts =
        new Accounts(
            database, audit, new QuickPasswords(), grants, new Duties(database, clock), clock);
    var changes = new TaskChanges(database);
    var scopes = new Scopes(accounts, grants);
    var rises = new Rises(offices, settings);
    desk =
        new Desk(
            database,
            tasks,
            changes,
            scopes,
            new Receivers(grants, offices),
            rises,
            audit,
            (task, account, alone) ->
                given.put(task, alone ? account : "with the rest: " + account),
            clock);
    lists = new TaskLists(database, new TaskListing(database), scopes, offices);
    rehousing = new Rehousing(database, settings, rises, clock);
    stateSettings = new WorklistSettings(database, settings, rehousing, audit, clock);
    var reminderStore = new ReminderStore(database);
    escalation =
        new Escalation(database, changes, settings, rises, reminderStore, reminded::addAll, clock);
    holders = new Holders(database, clock);
    reminders = new Reminders(database, offices, reminderStore, reminded::addAll, clock);
  }

  /** Passwords are none of the worklist's business. */
  private static final class QuickPasswords implements PasswordEncoder {

    @Override
    public String encode(@Nullable CharSequence password) {
      return "not digested";
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String digest) {
      return false;
    }
  }

  /** A region of that State. */
  long region(String state, String name) {
    return test.jdbc()
        .sql("insert into jurisdictions.region (state, name) values (?, ?) returning id")
        .params(state, name)
        .query(Long.class)
        .single();
  }

  /** A district of that State, in a region or in none. */
  void district(String leaId, String state, @Nullable Long region) {
    test.jdbc()
        .sql("insert into jurisdictions.district (lea_id, state, name, region) values (?, ?, ?, ?)")
        .param(leaId)
        .param(state)
        .param("Synthetic Schools " + leaId)
        .param(region)
        .update();
  }

  /** Somebody who has signed in with an account of that role and place. */
  Actor person(Role role, @Nullable String state, @Nullable Long region, @Nullable String leaId) {
    var account =
        accounts.create(
            new NewAccount(
                UUID.randomUUID() + "@example.org",
                "amber-prairie-lantern",
                "Synthetic Person",
                role,
                state,
                region,
                leaId,
                ZoneId.of("UTC")));
    return new Actor(Actor.Kind.PERSON, account.id(), role.code(), state);
  }

  Actor stateAdmin(String state) {
    return person(Role.STATE_DATA_ADMIN, state, null, null);
  }

  Actor districtAdmin(String state, String leaId) {
    return person(Role.DISTRICT_ADMIN, state, null, leaId);
  }

  Actor regionAdmin(String state, long region) {
    return person(Role.REGION_ADMIN, state, region, null);
  }

  Actor department() {
    return person(Role.FEDERAL_USER, null, null, null);
  }

  Actor userAdmin(String state) {
    return person(Role.USER_ADMIN, state, null, null);
  }

  Actor userAdminOfTheDepartment() {
    return person(Role.FEDERAL_ADMIN, null, null, null);
  }

  /** They hold another role from now on; what the person's session says is as it was. */
  void becomes(Actor person, Role role, @Nullable String state, @Nullable String leaId) {
    endRights(person);
    test.jdbc()
        .sql(
            "insert into access.role_grant (account, role, state, district, begins, given_by) values (?, ?, ?, ?, now(), 'test')")
        .param(person.id())
        .param(role.code())
        .param(state)
        .param(leaId)
        .update();
  }

  /** A person whose rights have ended. */
  void endRights(Actor person) {
    test.jdbc()
        .sql(
            "update access.role_grant set ended = now(), ended_by = 'test', end_reason = 'other' where account = ? and ended is null")
        .param(person.id())
        .update();
  }

  /** Puts a district into another region, or into none. */
  void redraw(String leaId, @Nullable Long region) {
    test.jdbc()
        .sql("update jurisdictions.district set region = ? where lea_id = ?")
        .param(region)
        .param(leaId)
        .update();
  }

  /** Reminds until nothing is left to do at this moment. */
  int remind() {
    int done = 0;
    while (reminders.remindSome()) {
      done++;
    }
    return done;
  }

  /** Lets the State work at these levels, for so many days at each. */
  void setUp(String state, boolean districts, boolean regions, int days) {
    var usual = StateSettings.usual(state);
    settings.save(
        new StateSettings(
            state, districts, regions, days, days, days, usual.dueDays(), usual.version()),
        "test",
        clock.instant());
  }

  TestDatabase database() {
    return test;
  }

  void set(Instant instant) {
    now.set(instant);
  }

  void advance(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  static NewTask nearMatch(String subject, String state) {
    return new NewTask(TaskKind.NEAR_MATCH, subject, state, null, List.of("210744390183"), null);
  }

  /** Opens one and reads it. */
  Task opened(TaskKind kind, String subject, String state, @Nullable String district) {
    worklist.open(
        List.of(new NewTask(kind, subject, state, district, List.of("210744390183"), null)));
    return worklist.ofSubject(kind, subject).orElseThrow();
  }

  Task again(Task task) {
    return worklist.find(task.id()).orElseThrow();
  }

  List<String> history(Task task) {
    return test.database().read(Worklist.EXCHANGE, () -> tasks.history(task.id())).stream()
        .map(event -> event.what().code() + " by " + event.by())
        .toList();
  }

  /** What must hold in every exchange is seen at its end, whatever the test did to it. */
  @Override
  public void close() {
    try (test) {
      Invariants.hold(test.jdbc());
    }
  }
}
