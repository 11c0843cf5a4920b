package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.WithheldEvidence;
import org.monarca.exchange.identity.shadow.Change;
import org.monarca.exchange.identity.shadow.ShadowChange;
import org.monarca.exchange.identity.shadow.ShadowRun;
import org.monarca.exchange.identity.shadow.Side;
import org.monarca.exchange.web.ShadowPage.Column;
import org.monarca.exchange.web.ShadowPage.Line;
import org.monarca.exchange.web.ShadowPage.Tab;
import org.monarca.linkage.draw.Waterfall;
import org.monarca.linkage.draw.Waterfall.Limit;

/** Changes of a shadow run in the reader's language; numbers and evidence, no names. */
final class ShadowWords {

  private final Wording words;
  private final LinkageWords linkage;
  private final @Nullable String ownState;
  private final Function<String, Map<Limit, Double>> limits;
  private final Set<String> withheld;

  /**
   * @param ownState the reader's State; absent for the Department, which sees no State's own
   *     numbers
   * @param limits the thresholds of the model of a version
   * @param withheld numbers of children of whom the reader is not told in which State they are
   */
  ShadowWords(
      Wording words,
      LinkageWords linkage,
      @Nullable String ownState,
      Function<String, Map<Limit, Double>> limits,
      Set<String> withheld) {
    this.words = words;
    this.linkage = linkage;
    this.ownState = ownState;
    this.limits = limits;
    this.withheld = withheld;
  }

  List<Tab> tabs(ShadowRun run, @Nullable Change chosen) {
    var tabs = new ArrayList<Tab>();
    long all = 0;
    for (var change : Change.values()) {
      all += run.count(change);
    }
    tabs.add(new Tab("", words.say("shadow.all"), words.number(all), chosen == null));
    for (var change : Change.values()) {
      tabs.add(
          new Tab(
              change.code(),
              words.say("shadow." + change.code()),
              words.number(run.count(change)),
              change == chosen));
    }
    return tabs;
  }

  Line line(ShadowChange change, ShadowRun run) {
    var kind = change.change().code();
    return new Line(
        kind,
        words.say("shadow." + kind + ".meaning"),
        state(change),
        change.state().equals(ownState) ? change.stateStudentId() : null,
        change.own(),
        new ExchangeId(change.own()).forPeople(),
        column(run.against(), change.active(), isWithheld(change), "active-" + change.source()),
        column(run.model(), change.tried(), isWithheld(change), "tried-" + change.source()));
  }

  private String state(ShadowChange change) {
    return isWithheld(change) && !change.state().equals(ownState)
        ? words.say("value.withheld-state")
        : words.state(change.state());
  }

  private boolean isWithheld(ShadowChange change) {
    return change.children().stream().anyMatch(withheld::contains);
  }

  private Column column(String model, Side side, boolean isWithheld, String id) {
    var child = side.child();
    var evidence = WithheldEvidence.of(side.evidence(), isWithheld);
    return new Column(
        model,
        child,
        child == null ? null : new ExchangeId(child).forPeople(),
        evidence == null ? null : words.say("model.bits", linkage.bits(evidence.weight())),
        evidence == null ? List.of() : evidence.sentences(words.locale()),
        evidence == null ? null : Waterfall.svg(evidence, words.locale(), limits.apply(model), id));
  }

  String whose() {
    return ownState == null
        ? words.say("shadow.of-all")
        : words.say("shadow.of-state", words.state(ownState));
  }
}
