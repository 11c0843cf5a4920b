package org.monarca.exchange.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.intake.Linking.Chunk;
import org.monarca.exchange.intake.Linking.Linked;
import org.monarca.exchange.intake.Spoken.Said;
import org.monarca.exchange.intake.refused.RefusedRecords;
import org.monarca.exchange.intake.refused.Sent;
import org.monarca.exchange.roster.Upkeep;
import org.monarca.exchange.students.Applied;
import org.monarca.exchange.students.AppliedChild;
import org.monarca.exchange.students.Batch;
import org.monarca.exchange.students.LastSaid;
import org.monarca.exchange.students.Origin;
import org.monarca.exchange.students.SourceKey;
import org.monarca.exchange.students.SourceRecords;
import org.monarca.exchange.students.Written;
import org.monarca.records.Action;
import org.monarca.records.Mode;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;
import org.monarca.records.submission.Form;

/**
 * What calls of several States bring. Versions are written State by State, as the wall has it; all
 * else is done for all of them together. Who settles what was refused is held first, and linking
 * comes after all that it need not come before, for whoever links lets nobody else link.
 */
final class LiveChildren {

  private static final Remarks REMARKS = new Remarks(Form.JSON_LINES);

  private static final Applied NOTHING = new Applied(List.of(), Written.of(List.of()));

  private final Ledger ledger;
  private final LiveDays days;
  private final SourceRecords records;
  private final Identities identities;
  private final Linking linking;
  private final Upkeep lists;
  private final RefusedRecords refused;
  private final Audit audit;

  LiveChildren(
      Ledger ledger,
      LiveDays days,
      SourceRecords records,
      Identities identities,
      Upkeep lists,
      RefusedRecords refused,
      Audit audit) {
    this.ledger = ledger;
    this.days = days;
    this.records = records;
    this.identities = identities;
    this.linking = new Linking(identities);
    this.lists = lists;
    this.refused = refused;
    this.audit = audit;
  }

  /** Joins the transaction under way; no child twice. */
  Map<LiveCall, LiveOutcome> apply(SortedMap<String, List<LiveCall>> byState, Instant now) {
    var calls = byState.values().stream().flatMap(List::stream).toList();
    var known =
        new Known(
            now,
            records.lastSaid(calls.stream().map(LiveCall::source).toList()),
            unknownNumbers(calls));
    var settling = settling(byState, known);
    if (!settling.isEmpty()) {
      refused.hold(settling);
    }
    var today = days.today(byState.keySet(), now);
    var speaking = new ArrayList<Speaking>();
    byState.forEach((state, own) ->
        speaking.add(speaking(Objects.requireNonNull(today.get(state)), own, known)));
    var spoken = written(speaking);
    settleRefused(spoken, settling, now);
    keepBefore(spoken);
    var linked = linking.link(spoken.stream().map(Spoken::chunk).toList());
    var outcomes = new HashMap<LiveCall, LiveOutcome>();
    for (int i = 0; i < spoken.size(); i++) {
      spoken.get(i).outcomes(linked.get(i), outcomes);
    }
    keepAfter(spoken, linked, now);
    return outcomes;
  }

  /**
   * What is known before anything is said.
   *
   * @param unknownNumbers calls with an exchange ID that was never issued
   */
  private record Known(
      Instant now, Map<SourceKey, LastSaid> lastSaid, Set<LiveCall> unknownNumbers) {

    Said said(LiveCall call, List<Finding> remarks) {
      return Said.of(call, lastSaid.get(call.source()), now, remarks);
    }

    boolean isLiving(LiveCall call) {
      var last = lastSaid.get(call.source());
      return last != null && last.living();
    }

    boolean rejects(LiveCall call) {
      return call.rejected() || unknownNumbers.contains(call);
    }
  }

  /** States of which something is refused, or may be mended. */
  private Set<String> settling(SortedMap<String, List<LiveCall>> byState, Known known) {
    var ids = new HashMap<String, List<String>>();
    byState.forEach((state, own) -> ids.put(state, own.stream().map(LiveCall::id).toList()));
    var settling = new TreeSet<>(refused.statesThatAreAsked(ids));
    byState.forEach((state, own) -> {
      if (own.stream().anyMatch(known::rejects)) {
        settling.add(state);
      }
    });
    return settling;
  }

  /** What a State says, before any of it is written. */
  private record Speaking(String state, Origin day, List<Said> taken, List<Said> rejected) {

    List<StudentRecord> children() {
      return taken.stream().map(LiveChildren::child).toList();
    }

    Batch batch() {
      var moments = taken.stream().map(Said::moment).toList();
      return new Batch(state, day, Mode.DELTA, children(), moments);
    }

    Spoken applied(List<StudentRecord> children, Applied applied) {
      var chunk = new Chunk(state, Form.JSON_LINES, children, applied);
      return new Spoken(state, day, taken, rejected, chunk);
    }
  }

  private static Speaking speaking(Origin day, List<LiveCall> calls, Known known) {
    var taken = new ArrayList<Said>();
    var rejected = new ArrayList<Said>();
    for (var call : calls) {
      if (call.rejected()) {
        rejected.add(known.said(call, List.of()));
      } else if (known.unknownNumbers().contains(call)) {
        var remark = REMARKS.unknownNumber(call.child().student());
        rejected.add(known.said(call, Spoken.located(List.of(remark))));
      } else {
        taken.add(known.said(call, remarks(call, known.isLiving(call))));
      }
    }
    return new Speaking(calls.getFirst().state(), day, taken, rejected);
  }

  /** Versions and lists, of all States at once. */
  private List<Spoken> written(List<Speaking> all) {
    var batches =
        all.stream().filter(each -> !each.taken().isEmpty()).map(Speaking::batch).toList();
    var applied = records.apply(batches);
    var changed =
        applied.stream()
            .flatMap(one -> one.children().stream())
            .filter(child -> !child.unchanged())
            .map(AppliedChild::source)
            .flatMap(Stream::ofNullable)
            .toList();
    lists.follow(batches.stream().map(Batch::state).toList(), changed);
    var byState = new HashMap<String, Applied>();
    IntStream.range(0, batches.size())
        .forEach(i -> byState.put(batches.get(i).state(), applied.get(i)));
    return all.stream()
        .map(each -> each.applied(each.children(), byState.getOrDefault(each.state(), NOTHING)))
        .toList();
  }

  private Set<LiveCall> unknownNumbers(List<LiveCall> calls) {
    var claims = new HashMap<LiveCall, String>();
    for (var call : calls) {
      var claimed = call.rejected() ? null : claimed(call);
      if (claimed != null) {
        claims.put(call, claimed);
      }
    }
    var unknown = claims.isEmpty() ? Set.<String>of() : identities.unknown(claims.values());
    var found = new HashSet<LiveCall>();
    claims.forEach((call, claim) -> {
      if (unknown.contains(claim)) {
        found.add(call);
      }
    });
    return found;
  }

  private static @Nullable String claimed(LiveCall call) {
    return call.child().action() == Action.DELETE
        ? null
        : call.child().student().value("exchange_id");
  }

  /** Whoever does not say what is done means what is true of it. */
  private static StudentRecord child(Said said) {
    var child = said.call().child();
    return said.call().says() || said.living()
        ? child
        : new StudentRecord(
            child.student().with("action", Action.INSERT.code()), child.childRows());
  }

  private static List<Finding> remarks(LiveCall call, boolean known) {
    return call.says()
        ? Spoken.located(REMARKS.ofAction(call.child().student(), known))
        : List.of();
  }

  /** What is known without linking, for which everybody else would wait. */
  private void keepBefore(List<Spoken> spoken) {
    var findings = new TreeMap<String, Map<UUID, List<Finding>>>();
    spoken.forEach(
        said -> findings.put(said.state(), Map.of(said.day().submission(), said.found())));
    ledger.findings().keep(findings);
    audit.record(
        Ledger.WORKER,
        spoken.stream()
            .filter(said -> !said.taken().isEmpty())
            .map(said -> new Audit.OfRequest(null, entry(said)))
            .toList());
  }

  private void keepAfter(List<Spoken> spoken, List<Linked> linked, Instant now) {
    var verdicts = new HashMap<UUID, List<ChildOutcome>>();
    var contradicted = new TreeMap<String, Map<UUID, List<Finding>>>();
    var counts = new ArrayList<LiveDays.More>();
    for (int i = 0; i < spoken.size(); i++) {
      var said = spoken.get(i);
      var day = said.day().submission();
      verdicts.put(day, linked.get(i).outcomes());
      contradicted.put(said.state(), Map.of(day, Spoken.located(linked.get(i).findings())));
      counts.add(new LiveDays.More(day, said.rejected().size(), linked.get(i).tally()));
    }
    ledger.outcomes().replace(verdicts, now);
    ledger.findings().keep(contradicted);
    days.count(counts, now);
  }

  private void settleRefused(List<Spoken> spoken, Set<String> settling, Instant now) {
    for (var said : spoken) {
      if (settling.contains(said.state())) {
        refused.spoken(
            new Sent(said.day().submission(), said.state(), now),
            said.takenIds(),
            said.rejectedIds());
      }
    }
  }

  /** As for a chunk of any submission. */
  private static Entry entry(Spoken spoken) {
    var applied = spoken.chunk().applied();
    return Entry.done("submission.apply", "submission", spoken.day().submission().toString())
        .with("children", spoken.taken().size())
        .with("unchanged", applied.children().stream().filter(AppliedChild::unchanged).count())
        .with("versions", applied.written().count())
        .with("digest", applied.written().digest());
  }
}
