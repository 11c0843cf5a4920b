package org.monarca.exchange.identity.decisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.DoubtListener;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.decisions.NearMatchStore.Undecided;
import org.monarca.exchange.identity.decisions.Proposal.Status;
import org.monarca.exchange.identity.scope.ChildScope;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.worklist.NewTask;
import org.monarca.exchange.worklist.Office;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.exchange.worklist.Worklist;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts into the worklist what people must decide about children: for each record the children it
 * may be, in one task, as long as none of them is under a proposal; for each proposal the States
 * that answer, or the Department. A district has the task while the child is in its scope, and may
 * decide it then.
 */
@Component
class DecisionTasks implements DoubtListener, ProposalListener {

  /** The outcome of a question about a record that its State, or the other, took back. */
  private static final String WITHDRAWN = "withdrawn";

  private static final List<TaskKind> OF_RECORDS =
      List.of(TaskKind.NEAR_MATCH, TaskKind.DOUBTFUL_LINK);

  private final Worklist worklist;
  private final NearMatchStore nearMatches;
  private final ProposalStore proposals;
  private final DecisionStore decisions;
  private final ChildScope scope;

  DecisionTasks(Database database, Worklist worklist, JsonMapper json, ChildScope scope) {
    this.scope = scope;
    this.worklist = worklist;
    this.nearMatches = new NearMatchStore(database, json);
    this.proposals = new ProposalStore(database);
    this.decisions = new DecisionStore(database);
  }

  @Override
  public void settle(Collection<Long> sources, Actor by) {
    if (sources.isEmpty()) {
      return;
    }
    var undecided = nearMatches.undecided(sources);
    var open = proposals.answerable(NearMatchStore.living(undecided.stream()).toList());
    var tasks = new LinkedHashMap<String, NewTask>();
    var districts = open.isEmpty() ? Map.<Long, String>of() : scope.districts(sources);
    for (var near : open) {
      var task = task(near, open, districts.get(near.source()));
      tasks.put(task.kind().code() + task.subject(), task);
    }
    for (var kind : OF_RECORDS) {
      outcomes(kind, sources, undecided, by)
          .forEach((outcome, some) ->
              worklist.close(
                  kind,
                  some.stream()
                      .map(DecisionSubjects::ofRecord)
                      .filter(subject -> !tasks.containsKey(kind.code() + subject))
                      .toList(),
                  outcome,
                  by));
    }
    worklist.open(tasks.values());
  }

  /** Why nothing is asked of these records, where nothing is. */
  private static Map<String, List<Long>> outcomes(
      TaskKind kind, Collection<Long> sources, List<Undecided> undecided, Actor by) {
    var ofKind = undecided.stream().filter(each -> kind(each.near()) == kind).toList();
    var proposed =
        NearMatchStore.living(ofKind.stream()).map(NearMatch::source).collect(Collectors.toSet());
    var left = ofKind.stream().map(each -> each.near().source()).collect(Collectors.toSet());
    boolean isDecided = by.kind() == Actor.Kind.PERSON;
    return new TreeSet<>(sources)
        .stream()
            .collect(
                Collectors.groupingBy(source ->
                    proposed.contains(source)
                        ? "proposed"
                        : !isDecided && left.contains(source) ? WITHDRAWN : "decided"));
  }

  /** Whether it is over because there is nothing to ask about any more. */
  static boolean isWithdrawn(Task task) {
    return OF_RECORDS.contains(task.kind()) && WITHDRAWN.equals(task.outcome());
  }

  private static TaskKind kind(NearMatch near) {
    return near.isDoubtfulLink() ? TaskKind.DOUBTFUL_LINK : TaskKind.NEAR_MATCH;
  }

  @Override
  public void waits(Proposal proposal) {
    var answering =
        proposal.status() == Status.DISPUTED ? Set.of(Office.NATION) : proposal.answeringStates();
    var districts =
        scope.districts(proposal.records().stream().map(Proposal.Part::source).toList());
    worklist.open(
        answering.stream()
            .map(state ->
                new NewTask(
                    kind(proposal),
                    DecisionSubjects.ofProposal(proposal.id(), state),
                    state,
                    districtOf(state, proposal, districts),
                    ExchangeId.digits(proposal.children()),
                    proposal.proposer()))
            .toList());
  }

  @Override
  public void ended(Proposal proposal, String outcome, Actor by) {
    var subjects = new ArrayList<String>();
    subjects.add(DecisionSubjects.ofProposal(proposal.id(), Office.NATION));
    proposal
        .states()
        .forEach(state -> subjects.add(DecisionSubjects.ofProposal(proposal.id(), state)));
    worklist.close(kind(proposal), subjects, outcome, by);
  }

  /** Where a record of that State has the child; in none it is the State's to see to. */
  private static @Nullable String districtOf(
      String state, Proposal proposal, Map<Long, String> districts) {
    return proposal.records().stream()
        .filter(record -> record.state().equals(state))
        .map(record -> districts.get(record.source()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private TaskKind kind(Proposal proposal) {
    return decisions.isParting(proposal) ? TaskKind.CONFIRM_SPLIT : TaskKind.CONFIRM_MERGE;
  }

  private static NewTask task(NearMatch near, List<NearMatch> open, @Nullable String district) {
    var ids = new LinkedHashSet<String>();
    ids.add(near.own().digits());
    if (!near.isDoubtfulLink()) {
      open.stream()
          .filter(each -> each.source() == near.source() && !each.isDoubtfulLink())
          .forEach(each -> ids.add(each.other().digits()));
    }
    return new NewTask(
        kind(near),
        DecisionSubjects.ofRecord(near.source()),
        near.state(),
        district,
        List.copyOf(ids),
        null);
  }
}
