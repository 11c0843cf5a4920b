package org.monarca.exchange.identity.decisions;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.identity.Exchange;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.scope.ChildScope;
import org.monarca.exchange.identity.scope.NobodyHides;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.students.SourceKey;
import tools.jackson.databind.json.JsonMapper;

/** An exchange with people who decide. */
final class Administrators implements AutoCloseable {

  static final Actor TEXAN = person("t1", "TX");
  static final Actor OTHER_TEXAN = person("t2", "TX");
  static final Actor MICHIGANDER = person("m1", "MI");
  static final Actor FLORIDIAN = person("f1", "FL");
  static final Actor DEPARTMENT = new Actor(Actor.Kind.PERSON, "d1", "federal-user", null);
  static final Actor REGISTRAR = new Actor(Actor.Kind.PERSON, "s1", "school-user", "TX");

  static final Grounds GROUNDS = new Grounds("same-family", "the mother was asked");

  private final Exchange exchange = new Exchange();
  private final Set<Long> told = new TreeSet<>();
  private final JsonMapper json = JsonMapper.builder().build();
  private final Database database = exchange.test().database();
  private final Audit audit = new Audit(database, () -> Exchange.NOW, json);
  private final ChildScope scope =
      new ChildScope(
          database,
          new RoleGrants(database, () -> Exchange.NOW),
          new States(database),
          new NobodyHides(),
          () -> Exchange.NOW);
  private final Proposals proposals =
      new Proposals(
          database,
          () -> Exchange.NOW,
          audit,
          json,
          exchange.identities(),
          (sources, by) -> told.addAll(sources),
          new NobodyWaits(),
          scope);
  private final Answers answers =
      new Answers(
          database,
          () -> Exchange.NOW,
          audit,
          json,
          exchange.identities(),
          (sources, by) -> told.addAll(sources),
          new NobodyWaits(),
          scope);

  private final NearMatches nearMatches =
      new NearMatches(
          database,
          () -> Exchange.NOW,
          audit,
          json,
          exchange.identities(),
          proposals,
          (sources, by) -> told.addAll(sources),
          scope);

  /** The records of which whoever keeps the worklist was told, by what people decided. */
  Set<Long> told() {
    return told;
  }

  NearMatches nearMatches() {
    return nearMatches;
  }

  Answers answers() {
    return answers;
  }

  Exchange exchange() {
    return exchange;
  }

  Proposals proposals() {
    return proposals;
  }

  /** The number of the proposal, which must be taken. */
  long propose(Actor by, ExchangeId survivor, ExchangeId... others) {
    var children = new HashSet<>(Set.of(others));
    children.add(survivor);
    return done(proposals.merge(by, children, survivor, GROUNDS, null));
  }

  /** The number of the decision. */
  long confirm(Actor by, long proposal) {
    return done(answers.confirm(by, proposal, version(proposal), ""));
  }

  /** Two people of Texas and Michigan, who always agree. */
  long merge(ExchangeId survivor, ExchangeId... others) {
    return confirm(MICHIGANDER, propose(TEXAN, survivor, others));
  }

  /** One record leaves that child; Texas asks, Michigan agrees. */
  long split(ExchangeId child, String state, String id) {
    return confirm(
        MICHIGANDER, done(proposals.split(TEXAN, child, Map.of(source(state, id), 1), GROUNDS)));
  }

  /** Undone by the Department and whoever may answer it. */
  long undo(long decision) {
    long proposal = done(proposals.undo(DEPARTMENT, decision, GROUNDS));
    return confirm(answering(proposal), proposal);
  }

  /** Somebody who may answer a proposal. */
  Actor answering(long proposal) {
    var asked = proposals.find(proposal).orElseThrow();
    var state = asked.answeringStates().iterator().next();
    return person("second-" + state, state);
  }

  int version(long proposal) {
    return proposals.find(proposal).orElseThrow().version();
  }

  ExchangeId numberOf(String state, String id) {
    return exchange.identities().ofSource(new SourceKey(state, id)).orElseThrow();
  }

  ExchangeId living(ExchangeId id) {
    return exchange.identities().living(id.digits()).orElseThrow();
  }

  /** As the State's submission would. */
  void withdraw(String state, String id) {
    var jdbc = exchange.test().jdbc();
    var telling =
        jdbc.sql(
                """
                insert into students.telling (submission, submission_id, moment, received)
                values (gen_random_uuid(), 'withdrawal', now(), now()) returning number
                """)
            .query(Integer.class)
            .single();
    jdbc.sql(
            """
            insert into students.version (source_id, telling, as_of, kind, action, alive, gone, current, digest, rows)
            values (?, ?, ?, 'student', '', false, true, true, gen_random_uuid(), '{}')
            """)
        .params(source(state, id), telling, telling)
        .update();
  }

  long source(String state, String id) {
    return exchange.source(state, id);
  }

  static long done(Answer answer) {
    return switch (answer) {
      case Answer.Done(long id) -> id;
      case Answer.Refused(var why) -> throw new AssertionError("refused: " + why.code());
    };
  }

  static Optional<Refusal> refusal(Answer answer) {
    return switch (answer) {
      case Answer.Done done -> Optional.empty();
      case Answer.Refused(var why) -> Optional.of(why);
    };
  }

  @Override
  public void close() {
    exchange.close();
  }

  static Actor person(String id, String state) {
    return new Actor(Actor.Kind.PERSON, id, "state-data-admin", state);
  }
}
