package org.monarca.exchange.intake;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.intake.CrashPoint.Step;
import org.monarca.exchange.intake.LiveAnswer.Told;
import org.monarca.exchange.platform.Actor;

/**
 * Does some requests in one transaction: their keys, what they say of children, which children
 * these are, counts, findings, the audit, and the answers. A request that was done before is
 * answered as it was then.
 */
final class LiveApplying {

  private final Ledger ledger;
  private final LiveKeys keys;
  private final LiveChildren children;
  private final Audit audit;
  private final InstantSource clock;
  private final CrashPoint crash;

  LiveApplying(
      Ledger ledger,
      LiveKeys keys,
      LiveChildren children,
      Audit audit,
      InstantSource clock,
      CrashPoint crash) {
    this.ledger = ledger;
    this.keys = keys;
    this.children = children;
    this.audit = audit;
    this.clock = clock;
    this.crash = crash;
  }

  /** Answers each, in their order. */
  List<LiveAnswer> apply(List<LiveCall> calls) {
    var answers = ledger.database().write(Ledger.WORKER, () -> inTransaction(calls));
    crash.reached(Step.CHUNK_COMMITTED);
    return answers;
  }

  private List<LiveAnswer> inTransaction(List<LiveCall> calls) {
    ledger.database().planOnce();
    var kept = keys.hold(calls);
    var anew = calls.stream().filter(call -> !kept.containsKey(call.key())).toList();
    var told = anew.isEmpty() ? Map.<LiveCall.Key, Told>of() : done(byNewest(anew));
    crash.reached(Step.CHUNK_APPLIED);
    return calls.stream()
        .map(call -> answer(call, kept.get(call.key()), told.get(call.key())))
        .toList();
  }

  /** A table may have been kept since they were judged. */
  private List<LiveCall> byNewest(List<LiveCall> calls) {
    var codes = ledger.codes().now(calls.stream().map(LiveCall::state).collect(Collectors.toSet()));
    return calls.stream()
        .map(call -> call.by(Objects.requireNonNull(codes.get(call.state()))))
        .toList();
  }

  private static LiveAnswer answer(
      LiveCall call, LiveKeys.@Nullable Kept kept, @Nullable Told told) {
    if (told != null) {
      return new LiveAnswer.Done(told, false);
    }
    return kept != null && kept.isAnswerTo(call.request())
        ? new LiveAnswer.Done(kept.told(), true)
        : new LiveAnswer.OtherRequest();
  }

  private Map<LiveCall.Key, Told> done(List<LiveCall> calls) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var byState = new TreeMap<String, List<LiveCall>>();
    // children in the order in which files bring them, so that nobody waits in a circle
    calls.stream()
        .sorted(Comparator.comparing(LiveCall::id))
        .forEach(
            call -> byState.computeIfAbsent(call.state(), state -> new ArrayList<>()).add(call));
    var outcomes = children.apply(byState, now);
    crash.reached(Step.EFFECTS_WRITTEN);
    var bySender = new LinkedHashMap<Actor, List<Audit.OfRequest>>();
    for (var call : calls) {
      bySender
          .computeIfAbsent(call.sender(), sender -> new ArrayList<>())
          .add(new Audit.OfRequest(call.requestNumber(), entry(call, outcome(call, outcomes))));
    }
    audit.record(bySender);
    var told = new HashMap<LiveCall.Key, Told>();
    for (var call : calls) {
      told.put(call.key(), call.telling().apply(outcome(call, outcomes)));
    }
    keys.keep(calls, calls.stream().map(call -> told.get(call.key())).toList(), now);
    return told;
  }

  private static Entry entry(LiveCall call, LiveOutcome outcome) {
    var entry = entry(outcome);
    return call.codes() == 0 ? entry : entry.with("codes", call.codes());
  }

  private static Entry entry(LiveOutcome outcome) {
    var verdict = outcome.verdict();
    return verdict == null
        ? Entry.refused("child.tell", "child", null, outcome.findings().getFirst().code())
        : new Entry(
            "child.tell",
            "child",
            outcome.exchangeId(),
            Entry.Outcome.DONE,
            Map.of("outcome", verdict.code(), "unchanged", outcome.unchanged()));
  }

  private static LiveOutcome outcome(LiveCall call, Map<LiveCall, LiveOutcome> outcomes) {
    var outcome = outcomes.get(call);
    if (outcome == null) {
      throw new IllegalStateException("a call without an outcome");
    }
    return outcome;
  }
}
